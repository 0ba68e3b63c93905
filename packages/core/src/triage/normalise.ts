// Traditional characters that people write in reports, each before the simple one that the list uses.
const traditional =
  '個个們们來来這这為为會会時时對对說说話话錢钱發发沒没過过還还後后點点開开關关間间見见問问請请讓让給给從从與与無无業业' +
  '員员單单廠厂場场車车學学習习證证書书記记訴诉訟讼議议認认識识許许試试該该調调論论談谈謝谢護护報报導导專专縣县鎮镇鄉乡區区' +
  '歲岁歷历壓压動动勞劳務务勢势勝胜協协審审實实寫写寶宝將将層层屬属幹干幫帮應应廣广強强張张彈弹當当徵征懷怀慮虑態态戶户擔担據据' +
  '損损搶抢換换擾扰擇择數数敗败斷断於于術术條条極极樣样標标機机權权歡欢殘残殺杀毆殴決决況况淚泪準准滿满漢汉潔洁災灾爐炉爭争' +
  '爺爷獨独現现產产畢毕異异療疗癥症監监盜盗確确禮礼種种積积稱称窮穷競竞筆笔節节範范簽签糧粮約约級级紀纪純纯紙纸組组細细終终結结' +
  '絕绝統统經经緊紧總总練练繼继續续織织罷罢罵骂聯联聲声職职聽听肅肃腦脑臉脸臨临興兴舉举舊旧藝艺藥药處处號号蟲虫衛卫補补裝装製制' +
  '複复規规視视親亲觀观計计訂订訓训討讨詐诈評评詢询詳详誤误課课諮咨譯译貧贫貨货販贩責责貸贷費费買买賣卖賠赔賴赖質质賬账購购贏赢' +
  '趕赶跡迹踐践軍军輕轻載载輩辈農农連连運运達达違违遠远適适遲迟選选遺遗醫医釋释銀银錯错鎖锁鏈链長长門门閉闭險险陳陈陽阳階阶隊队' +
  '際际隨随隱隐離离難难電电響响項项順顺須须預预領领頭头題题額额願愿類类顧顾風风飯饭養养餘余館馆騙骗騷骚驗验驚惊體体髒脏鬥斗魚鱼齡龄' +
  '嗎吗麼么兒儿幾几媽妈爾尔婦妇孫孙檔档屍尸勵励歐欧撫抚卹恤褻亵' +
  '闆板橋桥樹树牆墙鐵铁鋼钢礦矿塊块裡里裏里電电燈灯龍龙鳥鸟雞鸡豬猪蓋盖築筑圍围園园圓圆團团場场墊垫壞坏塵尘資资撿捡掃扫'

const simple = new Map<string, string>()
const signs = [...traditional]
for (let at = 0; at < signs.length; at += 2) simple.set(signs[at] ?? '', signs[at + 1] ?? '')

/**
 * A report's text as it is compared: full-width signs halved, traditional characters simple, case and space folded. Each
 * character keeps its place.
 */
export function normalise(text: string): string {
  let result = ''
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    const lower = sign.toLowerCase()
    if (sign.length > 1) result += ' '.repeat(sign.length)
    else if (code >= 0xff01 && code <= 0xff5e) result += String.fromCharCode(code - 0xfee0).toLowerCase()
    else if (sign === '　') result += ' '
    else result += simple.get(sign) ?? (lower.length === 1 ? lower : sign)
  }
  return result
}
