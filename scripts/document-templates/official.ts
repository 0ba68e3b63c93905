// Official documents with a red head. Their fixed words are neutral; what the law says comes from the list, or from the officer.
import { addressed, heading, lastText, letterHead, redHead, signature, small, text, title } from './paragraphs.ts'
import { wordFile } from './word-file.ts'

const number = '{文号}'
const official = (heads: readonly string[], body: readonly string[]): Uint8Array =>
  wordFile([...heads, ...body], 'official')

export const acceptanceNotice = (): Uint8Array =>
  official(letterHead(number), [
    ...title('受理通知书'),
    addressed('{当事人}'),
    text(
      '你（单位）提出的{事项}事项，本机关于{立案日期}收到，来源为{来源}。经审查，本机关决定予以受理，案号为{案号}。',
    ),
    text('{受理说明}'),
    text('办理中需要补充材料或者说明情况的，本机关将另行通知。请妥善保存本通知书，以便查询。'),
    lastText('经办人：{经办人}　联系电话：{联系电话}'),
    ...signature(),
  ])

export const inquiryNotice = (): Uint8Array =>
  official(letterHead(number), [
    ...title('调查询问通知书'),
    addressed('{被询问人}'),
    text('因调查{案号}“{事项}”一案，请你（单位）于{询问时间}到{询问地点}接受调查询问，如实说明情况，并携带下列材料：'),
    text('{需携带的材料}'),
    text('委托他人前来的，请出具授权委托书和受托人的身份证明。'),
    lastText('联系人：{联系人}　联系电话：{联系电话}'),
    ...signature(),
  ])

export const rectificationOrder = (): Uint8Array =>
  official(redHead(number), [
    ...title('责令限期改正指令书'),
    addressed('{当事人}'),
    text('经查，你（单位）存在下列行为：'),
    text('{违法事实}'),
    text('上述行为违反了{违反的规定}。'),
    text('依据{法律依据}，现责令你（单位）于{改正期限}前改正：'),
    text('{改正要求}'),
    text('改正后请将改正情况书面报送本机关，并附有关材料。到期本机关将进行复查；逾期不改正的，依法处理。'),
    lastText('联系人：{联系人}　联系电话：{联系电话}'),
    ...signature(),
  ])

export const penaltyNotice = (): Uint8Array =>
  official(redHead(number), [
    ...title('行政处罚事先告知书'),
    addressed('{当事人}'),
    text(
      '你（单位）涉嫌违法一案（案号{案号}，{事项}），本机关已调查终结。现将拟作出的行政处罚及其事实、理由和依据告知如下：',
    ),
    heading('一、事实和证据'),
    text('{违法事实}'),
    text('证据：{证据}'),
    heading('二、依据和拟作出的处罚'),
    text('{处罚依据}'),
    text('{拟处罚内容}'),
    text('{#计算 [loopOver: "paragraph"]}{项目}：{结果}{/计算}'),
    heading('三、陈述、申辩和听证'),
    text('你（单位）可以在{陈述申辩期限}前向本机关陈述、申辩。'),
    text('{听证告知}'),
    lastText('联系人：{联系人}　联系电话：{联系电话}'),
    ...signature(),
  ])

export const penaltyDecision = (): Uint8Array =>
  official(redHead(number), [
    ...title('行政处罚决定书'),
    text('当事人：{当事人}'),
    text('{当事人情况}'),
    heading('一、违法事实和证据'),
    text('{违法事实}'),
    text('证据：{证据}'),
    text('{陈述申辩及听证情况}'),
    heading('二、处罚依据和决定'),
    text('{处罚依据}'),
    text('本机关决定：'),
    text('{处罚决定}'),
    text('{#计算 [loopOver: "paragraph"]}{项目}：{结果}{/计算}'),
    heading('三、履行方式和期限'),
    text('{履行方式和期限}'),
    heading('四、救济途径'),
    text(
      '不服本决定的，可以自收到本决定书之日起六十日内向{复议机关}申请行政复议，也可以在六个月内向{受诉法院}提起行政诉讼。',
    ),
    ...signature(),
  ])

export const transferLetter = (): Uint8Array =>
  official(redHead(number), [
    ...title('涉嫌犯罪案件移送书'),
    addressed('{受文机关}'),
    text('本机关在办理{案号}“{事项}”一案中，发现{涉嫌人员}的行为涉嫌犯罪。依据{法律依据}，现将该案移送你单位。'),
    heading('一、案件事实'),
    text('{案件事实}'),
    heading('二、随案移送的材料'),
    text('{移送材料}'),
    heading('三、联系方式'),
    lastText('联系人：{联系人}　联系电话：{联系电话}'),
    ...signature(),
    small('回执：已于　　　年　　月　　日　　时收到上列移送书和材料。'),
    small('接收人（签名）：　　　　　　　　　　接收单位（印章）：'),
  ])

export const noticeLetter = (): Uint8Array =>
  official(letterHead(number), [
    ...title('{标题}'),
    addressed('{受文机关}'),
    text('本机关在办理{案号}“{事项}”一案（{立案日期}启动）中，就有关情况函告如下：'),
    text('{函告内容}'),
    text('按照职责清单，本机关办理此事的依据是{法律依据}。'),
    text('{办理请求}'),
    lastText('联系人：{联系人}　联系电话：{联系电话}'),
    ...signature(),
  ])

export const transferOrder = (): Uint8Array =>
  official(letterHead(number), [
    ...title('调令'),
    addressed('{调入单位}'),
    text(
      '经研究，同意{姓名}由{原单位}调入你单位工作。请自本调令发出之日起接收，并按规定办理人事、编制、工资和社会保险等手续。',
    ),
    text('请通知本人于{报到期限}前报到。'),
    lastText('{其他事项}'),
    ...signature(),
    small('抄送：{抄送}'),
  ])
