// Remit's own words in English: every key of the Chinese.
import { count } from './count.ts'
import { enAccounts } from './en-accounts.ts'
import { enAudit } from './en-audit.ts'
import { enDocuments } from './en-documents.ts'
import { enFind } from './en-find.ts'
import { enNotices } from './en-notices.ts'
import { enPublic } from './en-public.ts'
import { enReporter } from './en-reporter.ts'
import { enSatisfaction } from './en-satisfaction.ts'
import { enWebhooks } from './en-webhooks.ts'
import { enWork } from './en-work.ts'
import type { Text } from './zh.ts'

export const en = {
  product: 'Remit',
  otherLanguage: { shown: '中文', name: '中文' },
  and: ', ',
  stop: '.',
  colon: ': ',
  semicolon: '; ',
  quoted: words => `“${words}”`,
  yes: 'Yes',
  no: 'No',
  notKnown: 'I don’t know',
  none: 'None',
  rows: rows => count(rows, 'row', 'rows'),
  title: page => `${page} · Remit`,

  shell: {
    skip: 'Skip to the content',
    nav: 'Main menu',
    ask: 'Who handles it',
    list: 'The list',
    track: 'Follow a case',
    work: 'To do',
    cases: 'Cases',
    signIn: 'Staff sign-in',
    signOut: 'Sign out',
    listOf: place => `${place} responsibility list`,
    demonstration: 'Demo',
    demonstrationMeans: 'This is a demonstration: all cases are invented and may be wiped at any time.',
    large: 'Large type',
    theme: 'Colours',
    themes: { auto: 'System', light: 'Light', dark: 'Dark' },
    source: 'Source of the list',
    edition: (version, effective) => `List ${version}, in force since ${effective}`,
    role: { officer: 'officer', head: 'head' },
  },

  state: {
    loading: 'Reading…',
    unreachable: 'The server cannot be reached',
    unreachableHelp:
      'The network may be down, or the server is restarting. What you wrote is still here: try again in a moment.',
    unexpected: 'Something went wrong',
    unexpectedHelp: 'This is not your mistake. Please try again; if it happens again, tell the administrator.',
    offline: 'There is no network. What is open can still be read; to send something, wait for the network.',
    again: 'Try again',
    reload: 'Open again',
    notFound: 'There is no such page',
    notFoundHelp: 'The address may be mistyped, or the matter has another number now.',
    home: 'To the first page',
    sessionOver: 'Your session has ended. Sign in on the page that opens, then come back: what you filled in is kept.',
    signInNeeded: 'Sign in to see this page',
    nothing: 'Nothing here yet',
  },

  picture: {
    table: title => `${title} (table)`,
    department: 'Department',
    duty: 'Duty',
    when: 'Limit or situation',
    standing: 'Standing',
    may: 'may',
    mayMeans: 'a power: may be used, need not be',
    scroll: title => `${title}, scrolls sideways`,
    handover: 'Handover',
    legend: 'Legend',
    more: 'more to the right',
    rest: number => `${number} more, depending on what happens`,
    marks: {
      plain: 'owed',
      owed: 'owed',
      overdue: 'overdue',
      discharged: 'discharged',
      possible: 'possible',
      dormant: 'not triggered',
      void: 'void',
      highlighted: 'this step',
      empty: 'gap',
    },
    otherCourse: 'only in another course',
  },

  due: {
    over: days => (days === 0 ? 'passed today' : `${count(days, 'day', 'days')} overdue`),
    left: days => (days <= 0 ? 'due today' : days === 1 ? 'due tomorrow' : `${days} days left`),
  },

  role: { lead: 'Lead', supporting: 'Supporting', possible: 'Possible' },
  currency: { 'in-force': 'In force', amended: 'Amended', repealed: 'Repealed', unknown: 'Unknown' },
  checked: { seen: 'text seen', 'to-verify': 'to be verified' },
  checkedOn: date => `checked on ${date}`,
  replacedBy: titles => `replaced by ${titles}`,
  limitKind: { statutory: 'statutory', promised: 'promised', proposed: 'proposed' },
  fromList: number => `Responsibility list, matter ${number}`,
  clauseOf: 'Division of responsibilities',

  schedule: ({ every, on }) => (every === 'month' ? `each month on day ${Number(on)}` : `each year on ${on}`),

  field: {
    required: 'required',
    optional: 'optional',
    choose: 'Please choose',
    fill: 'Please fill this in',
    integer: 'A whole number, please',
    number: 'A number, please',
    date: 'A date, please, such as 2026-03-02',
    atLeast: min => `Not less than ${min}`,
    atMost: max => `Not more than ${max}`,
    addRow: 'Add a row',
    removeRow: row => `Remove row ${row}`,
    row: row => `Row ${row}`,
    atLeastOneRow: 'At least one row',
    sensitive: 'protected',
    problems: number => `${count(number, 'thing', 'things')} to correct`,
    wrong: {
      'not-an-integer': 'A whole number, please',
      'not-a-number': 'A number, please',
      'not-a-date': 'A date, please, such as 2026-03-02',
      'no-such-date': 'There is no such day',
      'too-long': 'Too long',
      'not-an-id-number': 'This is not an identity number',
      'unknown-value': 'Please choose one of the options',
      'too-precise': 'Too many decimals',
      below: 'Too small',
      above: 'Too large',
    },
  },

  ...enDocuments,
  ...enAudit,
  ...enFind,
  ...enAccounts,
  ...enNotices,
  ...enPublic,
  ...enReporter,
  ...enSatisfaction,
  ...enWebhooks,
  ...enWork,
} satisfies Text
