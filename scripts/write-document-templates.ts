// Writes the Word templates with which a list of documents begins. Officials edit them in Word afterwards; a template that
// is there already stays, unless its name or `--all` is given.
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { calculationForm, closingForm, serviceReceipt } from './document-templates/forms.ts'
import {
  acceptanceNotice,
  inquiryNotice,
  noticeLetter,
  penaltyDecision,
  penaltyNotice,
  rectificationOrder,
  transferLetter,
  transferOrder,
} from './document-templates/official.ts'

const root = join(import.meta.dirname, '..')

const templates: Readonly<Record<string, Readonly<Record<string, () => Uint8Array>>>> = {
  'catalogue/shuangpai/documents': {
    'acceptance-notice': acceptanceNotice,
    'inquiry-notice': inquiryNotice,
    'rectification-order': rectificationOrder,
    'penalty-notice': penaltyNotice,
    'penalty-decision': penaltyDecision,
    'transfer-letter': transferLetter,
    'notice-letter': noticeLetter,
    'service-receipt': serviceReceipt,
    'bereavement-approval': () => calculationForm('丧葬抚恤审批表', '逝者'),
    'transfer-order': transferOrder,
    'closing-form': closingForm,
  },
  'fixtures/willow/documents': {
    'acceptance-notice': acceptanceNotice,
    'rectification-order': rectificationOrder,
    'transfer-letter': transferLetter,
    'grant-form': () => calculationForm('果园补助审批表', '申请人'),
    'closing-form': closingForm,
  },
}

const asked = process.argv.slice(2)
const wanted = (name: string): boolean => asked.includes('--all') || asked.includes(name)

for (const [folder, files] of Object.entries(templates)) {
  await mkdir(join(root, folder), { recursive: true })
  for (const [name, make] of Object.entries(files)) {
    const path = join(root, folder, `${name}.docx`)
    if (!existsSync(path) || wanted(name)) await writeFile(path, make())
  }
}
