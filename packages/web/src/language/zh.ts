// Remit's own words in Chinese. English has the same keys: a missing phrase does not compile.
import { zhAccounts } from './zh-accounts.ts'
import { zhAudit } from './zh-audit.ts'
import { zhDocuments } from './zh-documents.ts'
import { zhFind } from './zh-find.ts'
import { zhNotices } from './zh-notices.ts'
import { zhPublic } from './zh-public.ts'
import { zhReporter } from './zh-reporter.ts'
import { zhSatisfaction } from './zh-satisfaction.ts'
import { zhWebhooks } from './zh-webhooks.ts'
import { zhWork } from './zh-work.ts'

export const zh = {
  product: '职界',
  otherLanguage: { shown: 'EN', name: 'EN (English)' },
  and: '、',
  stop: '。',
  colon: '：',
  semicolon: '；',
  quoted: (words: string) => `“${words}”`,
  yes: '是',
  no: '否',
  notKnown: '不清楚',
  none: '无',
  rows: (rows: number) => `${rows} 行`,
  title: (page: string) => `${page} · 职界`,

  shell: {
    skip: '跳到正文',
    nav: '主菜单',
    ask: '找谁办',
    list: '职责清单',
    track: '查进度',
    work: '待办',
    cases: '案件',
    signIn: '工作人员登录',
    signOut: '退出',
    listOf: (place: string) => `${place}职责清单`,
    demonstration: '演示',
    demonstrationMeans: '这是演示：案件都是虚构的，随时可能清空。',
    large: '大字',
    theme: '颜色',
    themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
    source: '清单来源',
    edition: (version: string, effective: string) => `清单 ${version} 版，${effective} 起施行`,
    role: { officer: '经办人', head: '负责人' },
  },

  state: {
    loading: '正在读取…',
    unreachable: '连不上服务器',
    unreachableHelp: '网络可能断了，也可能服务器正在重启。您写的内容还在，稍后再试。',
    unexpected: '出错了',
    unexpectedHelp: '这不是您的问题。请再试一次；还是不行，请告诉系统管理员。',
    offline: '现在没有网络。已经打开的内容还可以看，提交要等网络恢复。',
    again: '再试一次',
    reload: '重新打开',
    notFound: '没有这个页面',
    notFoundHelp: '地址可能抄错了，或者这件事已经换了编号。',
    home: '回到首页',
    sessionOver: '登录已过期。请在新打开的页面里登录，再回到这里接着办，您填的都还在。',
    signInNeeded: '这一页要登录后才能看',
    nothing: '这里还没有内容',
  },

  picture: {
    table: (title: string) => `${title}（表格）`,
    department: '部门',
    duty: '职责',
    when: '时限或情况',
    standing: '状态',
    may: '可以办',
    mayMeans: '可以办，不是必须办',
    scroll: (title: string) => `${title}，可左右滚动`,
    handover: '移送',
    legend: '图例',
    more: '向右还有',
    rest: (count: number) => `还有 ${count} 项，看情况`,
    marks: {
      plain: '应办',
      owed: '应办',
      overdue: '逾期',
      discharged: '已履行',
      possible: '可能',
      dormant: '未触发',
      void: '已免除',
      highlighted: '这一步',
      empty: '空缺',
    },
    otherCourse: '只在另一种情况下',
  },

  due: {
    over: (days: number) => (days === 0 ? '今天已过时限' : `逾期 ${days} 天`),
    left: (days: number) => (days <= 0 ? '今天到期' : days === 1 ? '明天到期' : `还有 ${days} 天`),
  },

  role: { lead: '牵头', supporting: '配合', possible: '可能' },
  currency: { 'in-force': '现行', amended: '已修订', repealed: '已废止', unknown: '待查' },
  checked: { seen: '已核对原文', 'to-verify': '待核对' },
  checkedOn: (date: string) => `${date} 核对`,
  replacedBy: (titles: string) => `由${titles}取代`,
  limitKind: { statutory: '法定', promised: '承诺', proposed: '建议' },
  fromList: (number: number) => `职责清单第 ${number} 项`,
  clauseOf: '职责分工',

  /** `on` is the day of the month, or `MM-DD`. */
  schedule: ({ every, on }: { every: 'month' | 'year'; on: string }) =>
    every === 'month' ? `每月 ${Number(on)} 日` : `每年 ${Number(on.slice(0, 2))} 月 ${Number(on.slice(3))} 日`,

  field: {
    required: '必填',
    optional: '可以不填',
    choose: '请选择',
    fill: '请填写',
    integer: '请填整数',
    number: '请填数字',
    date: '请填日期，如 2026-03-02',
    atLeast: (min: number) => `不能小于 ${min}`,
    atMost: (max: number) => `不能大于 ${max}`,
    addRow: '加一行',
    removeRow: (row: number) => `删去第 ${row} 行`,
    row: (row: number) => `第 ${row} 行`,
    atLeastOneRow: '至少填一行',
    sensitive: '受保护',
    problems: (count: number) => `有 ${count} 处要改`,
    wrong: {
      'not-an-integer': '请填整数',
      'not-a-number': '请填数字',
      'not-a-date': '请填日期，如 2026-03-02',
      'no-such-date': '没有这一天',
      'too-long': '太长了',
      'not-an-id-number': '身份证号码不对',
      'unknown-value': '请从给出的选项里选',
      'too-precise': '小数位太多',
      below: '太小了',
      above: '太大了',
    } as Record<string, string>,
  },

  ...zhDocuments,
  ...zhAudit,
  ...zhFind,
  ...zhAccounts,
  ...zhNotices,
  ...zhPublic,
  ...zhReporter,
  ...zhSatisfaction,
  ...zhWebhooks,
  ...zhWork,
}

export type Text = typeof zh
