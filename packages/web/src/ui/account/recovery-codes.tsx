import { useSpeech } from '../../language/language.tsx'
import { Button } from '../button.tsx'
import { Panel } from '../panel.tsx'
import './account.css'
import { CopyButton } from './copy-button.tsx'

/** Recovery codes, shown once. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useSpeech()
  return (
    <Panel title={t.factor.codes}>
      <p>{t.factor.codesHelp}</p>
      <ul className="recovery">
        {codes.map(code => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className="form-end">
        <Button kind="primary" onClick={onDone}>
          {t.factor.saved}
        </Button>
        <CopyButton text={codes.join('\n')} label={t.factor.copy} copied={t.factor.copied} />
      </p>
    </Panel>
  )
}
