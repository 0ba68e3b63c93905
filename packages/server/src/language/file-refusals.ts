// A sentence for each refusal about files, and about what a reporter adds, in both languages.
import type { Text } from '@remit/core'
import type { FileRefusalCode } from '../attachments/file-refusal-codes.ts'

/** What a refusal about files says, by code. */
export const fileSentences: Readonly<Record<FileRefusalCode, Text>> = {
  'file-empty': { zh: '这个文件是空的。', en: 'This file is empty.' },
  'file-type-not-allowed': {
    zh: '不接收这种文件。可以上传照片、PDF、Word、Excel、文本、录音和视频。',
    en: 'Files of this kind are not taken. Photos, PDF, Word, Excel, text, recordings and films are.',
  },
  'file-has-macros': {
    zh: '这个文件里有宏程序，不能接收。请另存为不带宏的文件后再上传。',
    en: 'This file holds macros and is not taken. Please save it without them and send it again.',
  },
  'file-damaged': {
    zh: '这个文件不完整或者已经损坏，请重新上传。',
    en: 'This file is incomplete or damaged. Please send it again.',
  },
  'file-unpacks-too-large': {
    zh: '这个文件解开后过大，不能接收。',
    en: 'This file unpacks to more than is allowed and is not taken.',
  },
  'file-infected': {
    zh: '查毒程序在这个文件里发现了病毒，没有接收。',
    en: 'The virus scanner found something in this file; it was not taken.',
  },
  'scanner-unreachable': {
    zh: '查毒程序暂时不可用，文件现在不能上传。请稍后再试，或者先提交文字。',
    en: 'The virus scanner does not answer, so files cannot be taken now. Please try later, or send your words without them.',
  },
  'too-busy': {
    zh: '正在上传的人太多，请过一分钟再试。',
    en: 'Too many files are being sent at this moment. Please try again in a minute.',
  },
  'too-many-files': { zh: '文件太多，请分几次补充。', en: 'Too many files; please add the rest later.' },
  'files-too-large-together': {
    zh: '这些文件合起来太大，请减少一些。',
    en: 'Together these files are too large; please leave some out.',
  },
  'uploads-today-enough': {
    zh: '从您这里上传的文件今天已经达到上限。请明天再传，紧急的请打电话。',
    en: 'No more files can be sent from your address today. Please send them tomorrow, or telephone if it is urgent.',
  },
  'reports-today-enough': {
    zh: '从您这里提交的件数今天已经达到上限。请明天再提交，紧急的请打电话。',
    en: 'No more can be filed from your address today. Please file it tomorrow, or telephone if it is urgent.',
  },
  'unknown-upload': {
    zh: '没有找到上传的文件，可能已经过期，请重新上传。',
    en: 'The file that was sent is not there any more. Please send it again.',
  },
  'unknown-attachment': { zh: '没有这个附件。', en: 'There is no such attachment.' },
  'no-preview': { zh: '这种文件不能预览，请下载查看。', en: 'This kind of file has no preview; please download it.' },
  'unknown-question': { zh: '没有这个需要您答复的问题。', en: 'There is no such question for you to answer.' },
  'satisfaction-given': { zh: '您已经评价过了。', en: 'You have said how content you are already.' },
}
