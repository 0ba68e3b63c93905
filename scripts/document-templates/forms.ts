// Forms: tables that are filled, signed and filed.
import { formHead, labelled, labelledTwice, opinion, type Row, table } from './paragraphs.ts'
import { wordFile } from './word-file.ts'

const form = (body: readonly string[]): Uint8Array => wordFile(body, 'form')

const heads = (...words: readonly (readonly [string, number])[]): Row => ({
  cells: words.map(([label, span]) => ({ words: label, span, label: true })),
})

export const serviceReceipt = (): Uint8Array =>
  form([
    ...formHead('送达回证', '案号：{案号}　　事项：{事项}'),
    table([
      labelled('送达机关', '{机关}'),
      labelled('受送达人', '{受送达人}', 12),
      labelled('送达文书名称及文号', '{送达文书}', 18),
      labelledTwice(['送达地点', '{送达地点}'], ['送达方式', '{送达方式}']),
      labelled('受送达人签名或者盖章', '　　　　　　　　　　　　年　　月　　日　　时', 18),
      labelled('代收人签名及代收理由', '', 18),
      labelled('拒收事由、见证人', '', 22),
      labelledTwice(['送达人', ''], ['填发日期', '{日期}']),
      labelled('备注', '', 16),
    ]),
  ])

const facts: readonly Row[] = [
  heads(['已查明的事实', 12]),
  {
    cells: [
      { words: '{#事实}{名称}', span: 4 },
      { words: '{内容}{/事实}', span: 8 },
    ],
  },
]

const calculated: readonly Row[] = [
  heads(['计算项目', 4], ['结果', 3], ['依据', 5]),
  {
    cells: [
      { words: '{#计算}{项目}', span: 4 },
      { words: '{结果}', span: 3 },
      { words: '{依据}{/计算}', span: 5 },
    ],
  },
  heads(['核定金额', 4], ['数额', 3], ['大写', 5]),
  {
    cells: [
      { words: '{#应得}{项目}', span: 4 },
      { words: '{金额}', span: 3 },
      { words: '{大写}{/应得}', span: 5 },
    ],
  },
]

/** `name`: what the form is called. `who`: whom it is about. */
export const calculationForm = (name: string, who: string): Uint8Array =>
  form([
    ...formHead(name, '文号：{文号}　　　　填表日期：{日期}'),
    table([
      labelledTwice([who, `{${who}}`], ['所在单位', '{所在单位}']),
      labelledTwice(['办理部门', '{机关简称}'], ['经办人', '{经办人}']),
      labelled('案号', '{案号}'),
      ...facts,
      ...calculated,
      labelled('计发依据', '{法律依据}', 12),
      labelled('说明', '{说明}', 12),
      opinion('经办人意见'),
      opinion('审核意见'),
      opinion('审批意见'),
    ]),
  ])

export const closingForm = (): Uint8Array =>
  form([
    ...formHead('结案审批表', '案号：{案号}　　　　填表日期：{日期}'),
    table([
      labelledTwice(['事项', '{事项}'], ['案件来源', '{来源}']),
      labelledTwice(['启动日期', '{立案日期}'], ['牵头部门', '{牵头部门}']),
      labelled('当事人', '{当事人}'),
      ...facts,
      heads(['办理经过', 12]),
      {
        cells: [
          { words: '{#经过}{时间}', span: 3 },
          { words: '{部门}', span: 2 },
          { words: '{内容}{/经过}', span: 7 },
        ],
      },
      labelled('处理结果', '{处理结果}', 16),
      labelled('结案理由', '{结案理由}', 16),
      opinion('承办人意见', '承办人：{经办人}'),
      opinion('审核意见'),
      opinion('负责人审批意见'),
    ]),
  ])
