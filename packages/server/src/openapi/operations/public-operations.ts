import type { Operations } from '../operation.ts'
import { factCodes, fileCodes, reportCodes } from '../refusals-together.ts'

/** The routes for everybody. */
export const publicOperations: Operations = {
  'GET /api/health': {
    zh: '服务和数据库是否正常，现行哪一版清单',
    en: 'Whether the server and its database answer, and which list is in force',
    answers: 'HealthView',
  },
  'GET /api/ready': {
    zh: '现在能不能接收请求，为什么不能',
    en: 'Whether the server should be sent requests, and why not',
    answers: 'ReadyView',
  },
  'GET /api/openapi.json': { zh: '本接口的说明', en: 'This description', answers: 'object' },
  'GET /api/list': {
    zh: '清单：地方、部门、事项概要',
    en: 'The list: place, departments, matters in short',
    answers: 'ListView',
  },
  'GET /api/list/words': {
    zh: '清单中供查找的文字',
    en: 'The words of the list that a search looks through',
    answers: 'ListWordsView',
  },
  'GET /api/matters/:id': {
    zh: '一个事项：职责分工、依据、职责、发现、裁定先例',
    en: 'A matter: clauses, law, duties, findings, rulings',
    answers: 'MatterView',
    refuses: ['unknown-matter'],
  },
  'POST /api/matters/:id/calculations/:calculation': {
    zh: '按给出的事实计算，逐步说明',
    en: 'A calculation for stated facts, step by step',
    answers: 'CalculatedView',
    refuses: ['unknown-matter', 'unknown-calculation', 'facts-wrong', 'calculation-wrong'],
  },
  'POST /api/ask': {
    zh: '谁负责：用自己的话问，或者按事项和事实问',
    en: 'Who is responsible, for somebody’s own words, or for a matter with facts',
    answers: 'AskView',
    refuses: ['unknown-matter', 'facts-wrong'],
  },
  'GET /api/uploads': { zh: '可以上传什么文件', en: 'Which files are taken', answers: 'UploadRulesView' },
  'POST /api/uploads': { zh: '上传一个文件', en: 'Takes in one file', answers: 'UploadView', refuses: fileCodes },
  'POST /api/reports': {
    zh: '举报或者申请，得到查询码',
    en: 'Files a report or an application; the receipt holds the code to follow it by',
    answers: 'ReceiptView',
    refuses: [...factCodes, ...fileCodes, 'unknown-matter', 'channel-not-allowed', 'key-used-otherwise'],
  },
  'GET /api/track/:code': {
    zh: '凭查询码查看进展',
    en: 'How a report stands',
    answers: 'TrackView',
    refuses: ['unknown-code'],
  },
  'POST /api/track/:code/additions': {
    zh: '举报人补充说明和文件',
    en: 'The reporter adds words and files',
    answers: 'TrackView',
    refuses: [...reportCodes, ...fileCodes, 'nothing-said', 'unknown-question'],
  },
  'POST /api/track/:code/withdrawal': {
    zh: '举报人不再追究',
    en: 'The reporter does not pursue it any more',
    answers: 'TrackView',
    refuses: reportCodes,
  },
  'POST /api/track/:code/satisfaction': {
    zh: '办结后评价',
    en: 'How content the reporter is with a closing',
    answers: 'TrackView',
    refuses: [...reportCodes, 'case-open', 'satisfaction-given'],
  },
}
