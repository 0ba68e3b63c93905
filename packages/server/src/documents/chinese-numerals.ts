// Numbers in Chinese characters: of articles (第十四条), and of amounts as forms write them (大写).

const plain = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const places = ['', '十', '百', '千']

/** A whole number from 1 to 9999 as articles are counted: 14 → 十四, 105 → 一百零五. Other numbers stay as they are. */
export function chineseNumber(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 9999) return String(number)
  const digits = [...String(number)].map(Number)
  const said = digits.map((digit, at) => (digit === 0 ? '零' : `${plain[digit]}${places[digits.length - 1 - at]}`))
  const words = said.join('').replace(/零+/g, '零').replace(/零$/, '')
  return number < 20 ? words.replace(/^一十/, '十') : words
}

/** An article as documents cite it: `14` → 第十四条, `84(2)` → 第八十四条第二款; other writings stay, with 第 and 条. */
export function chineseArticle(article: string): string {
  const [, number, paragraph] = /^(\d+)(?:\((\d+)\))?$/.exec(article) ?? []
  if (number === undefined) return /^第/.test(article) ? article : `第${article}条`
  const of = paragraph === undefined ? '' : `第${chineseNumber(Number(paragraph))}款`
  return `第${chineseNumber(Number(number))}条${of}`
}

const formal = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖']
const formalPlaces = ['', '拾', '佰', '仟']
const groups = ['', '万', '亿']

/**
 * An amount of yuan as forms write it: `1680.32` → 壹仟陆佰捌拾元叁角贰分. Takes a decimal as text, at most to the fen
 * and below a trillion; undefined for anything else: an amount is never rounded here.
 */
export function moneyInWords(amount: string): string | undefined {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)0*(\d{1,12})(?:\.(\d{1,2})0*)?$/.exec(amount) ?? []
  if (whole === '') return undefined
  const [jiao = 0, fen = 0] = [...fraction.padEnd(2, '0')].map(Number)
  const yuan = wholeInWords(whole)
  const words = `${yuan === '' ? '' : `${yuan}元`}${cents(jiao, fen, yuan !== '')}`
  if (words === '整' || words === '') return '零元整'
  return `${sign === '-' ? '负' : ''}${words}`
}

function cents(jiao: number, fen: number, afterYuan: boolean): string {
  if (jiao === 0 && fen === 0) return '整'
  const tenth = jiao === 0 ? (afterYuan ? '零' : '') : `${formal[jiao]}角`
  return `${tenth}${fen === 0 ? '整' : `${formal[fen]}分`}`
}

function wholeInWords(whole: string): string {
  const parts = whole.replace(/^0+/, '').match(/\d{1,4}(?=(\d{4})*$)/g) ?? []
  const said = parts.map((part, at) => {
    const words = groupInWords(part.padStart(4, '0'))
    return words === '' ? '零' : `${words}${groups[parts.length - 1 - at]}`
  })
  return said
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '')
}

const groupInWords = (group: string): string =>
  [...group]
    .map((digit, at) => (digit === '0' ? '零' : `${formal[Number(digit)]}${formalPlaces[3 - at]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
