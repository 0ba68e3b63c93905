import type { Operations } from '../operation.ts'
import { actCodes, documentCodes, factCodes, fileCodes } from '../refusals-together.ts'

/** Worklists, cases, and what is kept with them. */
export const caseOperations: Operations = {
  'GET /api/worklist': {
    zh: '本部门应办的事',
    en: 'What the person’s department owes',
    answers: 'WorklistView',
    refuses: ['cursor-unreadable'],
  },
  'GET /api/cases': {
    zh: '看得到的案件',
    en: 'The cases that the person may see',
    answers: 'CasesView',
    refuses: ['cursor-unreadable'],
  },
  'GET /api/search': {
    zh: '查找案件',
    en: 'Finds cases by their words',
    answers: 'SearchView',
    refuses: ['cursor-unreadable', 'nothing-to-search'],
  },
  'POST /api/cases': {
    zh: '工作人员立案',
    en: 'An officer opens a case',
    answers: 'CaseView',
    refuses: [...factCodes, 'unknown-case', 'unknown-matter', 'channel-not-allowed', 'key-used-otherwise'],
  },
  'GET /api/cases/:id': { zh: '一个案件', en: 'A case', answers: 'CaseView', refuses: ['unknown-case'] },
  'GET /api/cases/:id/version': {
    zh: '案件到第几步',
    en: 'How far a case is',
    answers: 'CaseVersionView',
    refuses: ['unknown-case'],
  },
  'POST /api/cases/:id/acts': {
    zh: '在案件中办一件事；`act` 说明办什么',
    en: 'Does something in a case; `act` says what',
    answers: 'CaseView',
    refuses: actCodes,
  },
  'GET /api/cases/:id/move': {
    zh: '转用现行清单会有什么不同',
    en: 'What would be otherwise under the list in force',
    answers: 'MovePreviewView',
    refuses: ['unknown-case'],
  },
  'POST /api/cases/:id/reporter': {
    zh: '查看来信人是谁；写明理由并留痕',
    en: 'Who reported it; with a reason, and recorded',
    answers: 'ReporterView',
    refuses: ['unknown-case', 'not-the-lead', 'reason-missing', 'no-contact-left'],
  },
  'GET /api/cases/:id/attachments': {
    zh: '案件的附件',
    en: 'The files of a case',
    answers: 'AttachmentsView',
    refuses: ['unknown-case'],
  },
  'POST /api/cases/:id/attachments': {
    zh: '添加附件',
    en: 'Attaches files',
    answers: 'CaseView',
    refuses: [...actCodes, ...fileCodes],
  },
  'GET /api/cases/:id/attachments/:attachment': {
    zh: '下载附件',
    en: 'A file, to be saved',
    answers: 'file',
    refuses: ['unknown-case', ...fileCodes],
  },
  'GET /api/cases/:id/attachments/:attachment/preview': {
    zh: '预览图片附件',
    en: 'A picture, to be looked at',
    answers: 'file',
    refuses: ['unknown-case', ...fileCodes],
  },
  'GET /api/cases/:id/reads': {
    zh: '谁看过案件中不公开的内容',
    en: 'Who was shown what of a case',
    answers: 'ReadsView',
    refuses: ['unknown-case', 'head-needed'],
  },
  'GET /api/cases/:id/proof': {
    zh: '案卷和它的证明，供审计',
    en: 'A case with its proof, for an auditor',
    answers: 'file',
    refuses: ['unknown-case'],
  },
  'GET /api/satisfaction': { zh: '满意度统计', en: 'How content reporters are', answers: 'SatisfactionCountsView' },
  'GET /api/cases/:id/documents': {
    zh: '案件的文书，和现在可以制作的文书',
    en: 'The documents of a case, and those that can be written now',
    answers: 'DocumentsView',
    refuses: ['unknown-case'],
  },
  'POST /api/cases/:id/documents': {
    zh: '拟制文书',
    en: 'Drafts a document',
    answers: 'DocumentView',
    refuses: [...documentCodes, 'unknown-case', 'unknown-department', 'document-not-possible', 'not-your-department'],
  },
  'GET /api/cases/:id/documents/:document': {
    zh: '一份文书',
    en: 'A document',
    answers: 'DocumentView',
    refuses: ['unknown-case', ...documentCodes],
  },
  'POST /api/cases/:id/documents/:document/issue': {
    zh: '制发文书，编号',
    en: 'Issues a document, with its number',
    answers: 'DocumentView',
    refuses: [...actCodes, ...documentCodes],
  },
  'POST /api/cases/:id/documents/:document/void': {
    zh: '文书作废',
    en: 'Declares a document void',
    answers: 'DocumentView',
    refuses: [...actCodes, ...documentCodes],
  },
  'GET /api/cases/:id/documents/:document/docx': {
    zh: '文书的 Word 文件',
    en: 'The Word file of a document',
    answers: 'file',
    refuses: ['unknown-case', ...documentCodes],
  },
  'GET /api/cases/:id/documents/:document/pdf': {
    zh: '文书的 PDF 文件',
    en: 'A PDF of a document',
    answers: 'file',
    refuses: ['unknown-case', ...documentCodes],
  },
}
