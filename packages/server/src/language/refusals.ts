// A sentence for each refusal, in both languages.
import type { Text } from '@remit/core'
import type { Refusal } from '../refusal.ts'
import { fileSentences } from './file-refusals.ts'

/** What a refusal says to the person who asked, by code. */
export const sentences: Readonly<Record<Refusal['code'], Text>> = {
  'malformed-request': { zh: '请求的内容不完整或者格式不对。', en: 'The request is incomplete or not well formed.' },
  'not-json': { zh: '请求的内容必须是 JSON。', en: 'The request must be JSON.' },
  'too-large': { zh: '提交的内容太大。', en: 'What was sent is too large.' },
  'too-many-requests': {
    zh: '请求太频繁，请稍等一会儿再试。',
    en: 'Too many requests; please wait a moment and try again.',
  },
  'foreign-origin': {
    zh: '请求来自别的网站，没有执行。',
    en: 'The request came from another site and was not carried out.',
  },
  'unknown-path': { zh: '没有这个地址。', en: 'There is nothing at this address.' },
  'sign-in-needed': { zh: '请先登录。', en: 'Please sign in first.' },
  'role-needed': { zh: '您没有办这件事所需的角色。', en: 'You do not hold the role that this needs.' },
  'sign-in-refused': {
    zh: '账号或者密码不对，或者账号已经停用。',
    en: 'The account or the password is not right, or the account is not in use.',
  },
  'too-many-attempts': {
    zh: '尝试的次数太多，请稍后再试；也可以请安全管理员解锁。',
    en: 'Too many attempts. Please try again later, or ask the security administrator to unlock the account.',
  },
  'code-refused': {
    zh: '验证码不对，或者已经用过。请等下一个验证码再试。',
    en: 'The code is not right, or was used already. Please wait for the next one.',
  },
  'password-weak': { zh: '这个密码不符合密码规则。', en: 'This password does not keep to the rules for passwords.' },
  'password-wrong': { zh: '现在的密码不对。', en: 'The present password is not right.' },
  'link-unknown': { zh: '这个链接无效。', en: 'This link is not valid.' },
  'link-used': {
    zh: '这个链接已经用过，请向管理员要新的。',
    en: 'This link was used already; ask the administrator for a new one.',
  },
  'link-expired': {
    zh: '这个链接已经过期，请向管理员要新的。',
    en: 'This link has run out; ask the administrator for a new one.',
  },
  'own-account': {
    zh: '管理员不能变更自己的账号，请由另一位安全管理员办理。',
    en: 'Administrators do not change their own account; another security administrator does it.',
  },
  'account-name-taken': { zh: '这个账号名已有人使用。', en: 'Somebody has this account name already.' },
  'roles-wrong': {
    zh: '这些角色不能这样设置：管理员角色只属于全县，其他角色只属于一个部门。',
    en: 'These roles do not go together: an administrator’s are held for the county, all others in one department.',
  },
  'second-factor-required': {
    zh: '管理员必须使用两步验证，不能取消。',
    en: 'Administrators need a second factor; it cannot be taken away.',
  },
  'person-left': { zh: '这个人已经离任，或者账号已经锁定。', en: 'This person has left, or is locked.' },
  'not-in-demonstration': {
    zh: '演示人员没有密码，不能这样设置。',
    en: 'People of the demonstration have no password; there is nothing to set.',
  },
  'unknown-person': { zh: '没有这个人员。', en: 'There is no such person.' },
  'not-a-demonstration': {
    zh: '只有演示环境才能点击登录。',
    en: 'Signing in by a click is only for the demonstration.',
  },
  'unknown-case': {
    zh: '没有这个案件，或者它与您的部门无关。',
    en: 'There is no such case, or your department has no part in it.',
  },
  'unknown-code': { zh: '没有查到这个查询码，请核对后再试。', en: 'No report has this code; please check it.' },
  'unknown-calculation': { zh: '这个事项没有这项计算。', en: 'The matter has no such calculation.' },
  'no-contact-left': { zh: '举报人没有留下联系方式。', en: 'The reporter left no contact.' },
  'not-the-lead': {
    zh: '只有牵头部门可以查看举报人的联系方式。',
    en: 'Only the lead department may see how to reach the reporter.',
  },
  'case-moved-on': {
    zh: '您查看之后，案件已有新的进展。请看过以后再办理。',
    en: 'The case has moved on since you saw it. Please look at it before you act.',
  },
  'sealed-away': {
    zh: '案件中不公开的内容已加密，服务器缺少打开它的密钥，因此什么也不显示。请联系系统管理员。',
    en: 'What is not public in this case is sealed, and the server lacks the key that opens it; nothing is shown. Tell the system administrator.',
  },
  'key-used-otherwise': {
    zh: '这个请求编号已经用于另一项操作。',
    en: 'This request’s key was already used for something else.',
  },
  ...fileSentences,
  'cursor-unreadable': {
    zh: '接着往下读的位置已经失效，请从头再读。',
    en: 'The place to read on from is no longer good; please begin again.',
  },
  'nothing-to-search': {
    zh: '请输入要找的字、词或者案号。',
    en: 'Please type a word or a case number to look for.',
  },
  'unknown-document': { zh: '没有这份文书。', en: 'There is no such document.' },
  'document-settled': {
    zh: '这份文书已经发出、作废，或者还没有发出，不能这样办。',
    en: 'The document was issued or declared void already, or is not issued yet; this cannot be done with it.',
  },
  'document-not-shown': {
    zh: '文书的内容只给牵头和承担职责的部门看。',
    en: 'What the document says is for the departments that lead the case or bear a duty in it.',
  },
  'unknown-field': { zh: '这份文书没有这一项。', en: 'The document has no such field.' },
  'pdf-not-here': {
    zh: '这台服务器没有安装 LibreOffice，不能生成 PDF。请下载 Word 文件。',
    en: 'LibreOffice is not installed on this server, so it makes no PDF. Please download the Word file.',
  },
  'pdf-failed': {
    zh: 'PDF 没有在限定的时间内生成。请稍后再试，或者下载 Word 文件。',
    en: 'The PDF was not made in time. Please try again, or download the Word file.',
  },
  'address-unusable': { zh: '请填写一个可用的电子邮箱地址。', en: 'Please give one usable mail address.' },
  'webhook-unusable': {
    zh: '不能使用这个接收地址：必须是外部可以访问的 https 地址。',
    en: 'This address cannot be called: it must be a public https address.',
  },
  'unknown-webhook': { zh: '没有这个接收地址。', en: 'There is no such webhook.' },
  'unknown-delivery': { zh: '没有这条未送达的内容。', en: 'There is no such delivery.' },
  bug: {
    zh: '系统出了差错，没有执行。请稍后再试，或者联系管理员。',
    en: 'Something went wrong with us and nothing was done. Please try again, or tell the administrator.',
  },
  'unknown-matter': { zh: '清单里没有这个事项。', en: 'The list has no such matter.' },
  'channel-not-allowed': {
    zh: '这个事项不能以这种方式启动。',
    en: 'A case of this matter cannot be opened in this way.',
  },
  'facts-wrong': { zh: '有的内容填写得不对。', en: 'Some of the facts are not filled in correctly.' },
  'facts-missing': { zh: '还有必须填写的内容没有填。', en: 'Facts that are needed are missing.' },
  'not-your-department': { zh: '这不是您的部门要办的。', en: 'This is not your department’s to do.' },
  'not-owed': { zh: '这项职责现在没有人要履行。', en: 'Nobody owes this duty now.' },
  'head-needed': { zh: '这要由部门负责人来办。', en: 'This needs the head of the department.' },
  'same-person': { zh: '提出的人和审批的人不能是同一个人。', en: 'Whoever proposed it cannot approve it as well.' },
  'nothing-proposed': { zh: '没有等待审批的内容。', en: 'Nothing waits for approval.' },
  'proposed-already': { zh: '已经提出，正在等待审批。', en: 'It was proposed already and waits for approval.' },
  'outcome-unknown': { zh: '这项职责没有这种结果。', en: 'The duty has no such outcome.' },
  'outcome-missing': { zh: '请选择办理结果。', en: 'Please choose the outcome.' },
  'join-missing': { zh: '会同办理的部门还没有全部参加。', en: 'Departments that must join have not joined yet.' },
  'nothing-to-join': { zh: '这里不需要您的部门会同办理。', en: 'There is nothing for your department to join.' },
  'nothing-to-acknowledge': { zh: '没有需要签收的内容。', en: 'There is nothing to acknowledge.' },
  'nothing-to-object-to': { zh: '没有可以提出异议的职责。', en: 'There is nothing to object to.' },
  'objection-open': { zh: '这项职责已有异议正在处理。', en: 'An objection to this duty is open already.' },
  'no-objection': { zh: '这项职责没有未处理的异议。', en: 'There is no open objection to this duty.' },
  'rule-too-early': {
    zh: '协商的期限还没有届满，现在不能裁定。',
    en: 'The time for an agreement is not over; it is too early to rule.',
  },
  'cannot-extend': { zh: '这项职责的期限不能延长。', en: 'The limit of this duty cannot be extended.' },
  'extended-already': { zh: '期限已经延长过一次。', en: 'The limit was extended already.' },
  'suspended-already': { zh: '期限已经中止。', en: 'The clock is suspended already.' },
  'not-suspended': { zh: '期限没有中止。', en: 'The clock is not suspended.' },
  'calculation-unknown': {
    zh: '所需的数据还没有公布或者没有填写，暂时算不出来。',
    en: 'A figure that is needed is not published or not given yet, so this cannot be computed.',
  },
  'calculation-wrong': { zh: '用填写的内容算不出结果。', en: 'The facts given do not lead to a result.' },
  'nothing-to-settle': { zh: '没有需要确定由谁负责的事。', en: 'There is nothing to settle.' },
  'nothing-to-complete': { zh: '没有这项指定的工作。', en: 'There is no such designated work.' },
  'not-closable': { zh: '还有职责没有履行，不能结案。', en: 'Something is still owed; the case cannot be closed.' },
  'case-closed': { zh: '案件已经办结。', en: 'The case is closed.' },
  'case-open': { zh: '案件还没有办结。', en: 'The case is not closed.' },
  'reason-missing': { zh: '请写明理由或者内容。', en: 'Please give the reason or the words that are needed.' },
  'unknown-department': { zh: '清单里没有这个部门。', en: 'The list has no such department.' },
  'no-reporter': { zh: '这个案件没有可以联系的举报人或者申请人。', en: 'Nobody from the public opened this case.' },
  'nothing-said': { zh: '请写明内容，或者附上文件。', en: 'Please write something or attach a file.' },
  'document-not-possible': {
    zh: '您的部门现在不能在这个案件里制作这份文书。',
    en: 'Your department cannot write this document in this case now.',
  },
  'document-incomplete': {
    zh: '文书还缺必要的内容，不能发出。',
    en: 'Something that the document needs is missing; it cannot be issued.',
  },
  'unknown-duty': { zh: '这个事项没有这项职责。', en: 'The matter has no such duty.' },
  'unknown-clause': { zh: '请写明依据清单的哪一条。', en: 'Please name the clause of the list that you rely on.' },
  'proposes-itself': {
    zh: '提出异议，就不能认为还由本部门承担。',
    en: 'Whoever objects cannot propose itself as the one to bear it.',
  },
  'signature-missing': {
    zh: '纪要须由牵头部门和各有关部门签字，还有部门没有签。',
    en: 'The minute needs the signatures of the lead and of every department concerned; some are missing.',
  },
  'with-the-settler': { zh: '已经提交裁定部门。', en: 'It is with the department that rules already.' },
  'not-concerned': { zh: '这项异议与您的部门无关。', en: 'The objection does not concern your department.' },
  'nothing-to-record': { zh: '没有要记录的事实。', en: 'No fact was given to record.' },
  'nothing-to-correct': {
    zh: '这些事实没有记录过，或者值没有变。',
    en: 'These facts are not recorded, or their values are the same.',
  },
  'nothing-to-void': {
    zh: '这项职责没有办理记录可以撤销。',
    en: 'The duty has no discharge that could be declared void.',
  },
  'same-case': { zh: '不能与本案自己关联。', en: 'A case cannot be linked to itself.' },
  'linked-already': { zh: '两案已经关联。', en: 'The two cases are linked already.' },
  'unknown-version': {
    zh: '现行清单已经不是您看到的那一版，请重新查看。',
    en: 'The version you saw is not the one in force; please look again.',
  },
  'in-force-already': { zh: '案件已经适用这一版清单。', en: 'The case is under this version already.' },
  'link-loop': { zh: '这样关联会绕成一圈。', en: 'Linking them in this way would go round in a circle.' },
  'unknown-number': {
    zh: '没有这个案号，或者它与您的部门无关。',
    en: 'There is no case with this number that your department may see.',
  },
}
