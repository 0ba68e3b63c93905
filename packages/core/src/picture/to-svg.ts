// The picture as an SVG text, for the command line, the README, Word and print. The web draws the same layout itself.
import type { Language } from '../text.ts'
import type { Card, CardMark, Lane, Line, Picture } from './picture.ts'

const sans = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif"

const paint: Record<CardMark, { fill: string; stroke: string; ink: string; sign: string; dash?: string }> = {
  plain: { fill: '#ffffff', stroke: '#c9d6d8', ink: '#1d2730', sign: '' },
  owed: { fill: '#fdf1dc', stroke: '#d9a441', ink: '#7a4b00', sign: '●' },
  overdue: { fill: '#fbe9e7', stroke: '#b23a2e', ink: '#8f2b21', sign: '!' },
  discharged: { fill: '#e6f2ea', stroke: '#8fbfa0', ink: '#1f5a36', sign: '✓' },
  possible: { fill: '#ffffff', stroke: '#a9b4b8', ink: '#4c5a62', sign: '', dash: '4 3' },
  dormant: { fill: '#fafaf8', stroke: '#e5e2d9', ink: '#6b7278', sign: '' },
  void: { fill: '#fafaf8', stroke: '#e5e2d9', ink: '#6b7278', sign: '–' },
  highlighted: { fill: '#fdf1dc', stroke: '#b23a2e', ink: '#1d2730', sign: '' },
  empty: { fill: 'none', stroke: '#b23a2e', ink: '#b23a2e', sign: '?', dash: '4 3' },
}

/** The picture drawn, in one language: a complete SVG document. */
export function toSvg(picture: Picture, language: Language): string {
  const { width, height } = picture
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${sans}" role="img" aria-label="${escaped(picture.title[language])}">`,
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#7e9aa3"/></marker></defs>',
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...picture.lanes.map((lane, index) => drawLane(lane, index, picture, language)),
    ...picture.lines.map(line => drawLine(line, language)),
    ...picture.cards.map(card => drawCard(card, language)),
    '</svg>',
    '',
  ].join('\n')
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

function drawLane(
  { y, height, label, role }: Lane,
  index: number,
  { width, laneHeadWidth }: Picture,
  language: Language,
): string {
  const ground = index % 2 === 0 ? '#fbfaf7' : '#ffffff'
  return [
    `<rect x="0" y="${y}" width="${width}" height="${height}" fill="${ground}" stroke="#e5e2d9"/>`,
    `<line x1="${laneHeadWidth}" y1="${y}" x2="${laneHeadWidth}" y2="${y + height}" stroke="#e5e2d9"/>`,
    `<text x="12" y="${y + height / 2 - 2}" font-size="14" font-weight="600" fill="#1d2730">${escaped(fit(label[language], laneHeadWidth - 20, 14))}</text>`,
    role === undefined
      ? ''
      : `<text x="12" y="${y + height / 2 + 16}" font-size="11" fill="#5b6a72">${escaped(role[language])}</text>`,
  ].join('')
}

function drawCard({ x, y, width, height, title, subtitle, mark }: Card, language: Language): string {
  const { fill, stroke, ink, sign, dash } = paint[mark]
  return [
    `<g><title>${escaped(`${title[language]} ${subtitle[language]}`)}</title>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="${fill}" stroke="${stroke}"${dash === undefined ? '' : ` stroke-dasharray="${dash}"`}/>`,
    `<text x="${x + 10}" y="${y + 23}" font-size="13" font-weight="600" fill="${ink}">${escaped(fit(title[language], width - 30, 13))}</text>`,
    `<text x="${x + 10}" y="${y + 42}" font-size="11" fill="${ink}">${escaped(fit(subtitle[language], width - 20, 11))}</text>`,
    sign === '' ? '' : `<text x="${x + width - 16}" y="${y + 22}" font-size="12" fill="${ink}">${sign}</text>`,
    '</g>',
  ].join('')
}

function drawLine({ points, dashed, label, kind }: Line, language: Language): string {
  const path = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
  const stroke = kind === 'handover' ? '#1d5d69' : '#9db3ba'
  const [x, y] = points[Math.max(0, points.length - 3)] ?? [0, 0]
  return [
    `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="1.4"${dashed ? ' stroke-dasharray="4 3"' : ''} marker-end="url(#arrow)"/>`,
    label === undefined
      ? ''
      : `<text x="${x + 4}" y="${y + 14}" font-size="10" fill="#1d5d69">${escaped(label[language])}</text>`,
  ].join('')
}

/** The text cut to a width: a Chinese sign is as wide as the letters are high, a Latin one about half. */
function fit(text: string, width: number, letter: number): string {
  let used = 0
  for (let index = 0; index < text.length; index += 1) {
    used += text.charCodeAt(index) > 0x2e80 ? letter : letter * 0.55
    if (used > width) return `${text.slice(0, Math.max(1, index - 1))}…`
  }
  return text
}
