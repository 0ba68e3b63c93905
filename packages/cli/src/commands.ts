import type { Command } from './command.ts'

const many = Number.POSITIVE_INFINITY

/** The commands, in the order in which the help shows them. */
export const commands: Readonly<Record<string, Command>> = {
  check: {
    use: 'check [FOLDER]',
    about: { zh: '证明清单：没有无人负责的情形', en: 'prove the list: nothing is nobody’s job' },
    options: ['matter', 'json', 'lang', 'list'],
    words: { least: 0, most: 1 },
    examples: ['remit check', 'remit check catalogue/…', 'remit check --matter … --json'],
    load: async () => (await import('./commands/check.ts')).checkCommand,
  },
  ask: {
    use: 'ask "TEXT" | ask --jsonl | ask --matter ID --facts JSON',
    about: { zh: '谁负责，为什么', en: 'who is responsible, and why' },
    options: ['matter', 'facts', 'jsonl', 'json', 'lang', 'list'],
    words: { least: 0, most: many },
    examples: [
      'remit ask "发生的事"',
      'remit ask --matter … --facts \'{"…": true}\' --json',
      'remit ask --jsonl < reports.jsonl',
    ],
    load: async () => (await import('./commands/ask.ts')).askCommand,
  },
  run: {
    use: 'run SCENARIOS.yaml|FOLDER …',
    about: { zh: '按清单演练案例', en: 'play the stories of a matter' },
    options: ['states', 'matter', 'json', 'lang', 'list'],
    words: { least: 1, most: many },
    examples: ['remit run catalogue/…/matters/…/scenarios.yaml --states', 'remit run catalogue/…'],
    load: async () => (await import('./commands/run.ts')).runCommand,
  },
  calculate: {
    use: 'calculate MATTER CALCULATION --facts JSON',
    about: { zh: '计算法定数额、期限', en: 'compute what the law fixes' },
    options: ['facts', 'json', 'lang', 'list'],
    words: { least: 0, most: 2 },
    examples: [
      'remit calculate MATTER CALCULATION --facts \'{"…": 3}\'',
      'remit calculate MATTER CALCULATION --facts @facts.json',
    ],
    load: async () => (await import('./commands/calculate.ts')).calculateCommand,
  },
  export: {
    use: 'export [FOLDER] --format json',
    about: { zh: '导出清单', en: 'export the list' },
    options: ['format', 'json', 'lang', 'list'],
    words: { least: 0, most: 1 },
    examples: ['remit export --format json > list.json'],
    load: async () => (await import('./commands/export.ts')).exportCommand,
  },
  picture: {
    use: 'picture MATTER > file.svg',
    about: { zh: '画出事项的泳道图', en: 'draw a matter as a swimlane' },
    options: ['json', 'lang', 'list'],
    words: { least: 0, most: 1 },
    examples: ['remit picture MATTER --lang en > matter.svg'],
    load: async () => (await import('./commands/picture.ts')).pictureCommand,
  },
  serve: {
    use: 'serve [FOLDER]',
    about: { zh: '启动服务', en: 'start the server' },
    options: ['port', 'host', 'data', 'json', 'lang', 'list'],
    words: { least: 0, most: 1 },
    examples: ['remit serve', 'remit serve --port 8080 --data /srv/remit'],
    load: async () => (await import('./commands/serve.ts')).serveCommand,
  },
  admin: {
    use: 'admin link [FOLDER]',
    about: { zh: '管理员都登录不了时，再做一个一次性链接', en: 'a one-time link, when no administrator can sign in' },
    options: ['data', 'json', 'lang', 'list'],
    words: { least: 1, most: 2 },
    examples: ['remit admin link', 'remit admin link --data /srv/remit'],
    load: async () => (await import('./commands/admin.ts')).adminCommand,
  },
  keys: {
    use: 'keys [add ID | rotate]',
    about: {
      zh: '加密所用的密钥：列出、新增、轮换',
      en: 'the keys of what is sealed: list them, add one, wrap all under it',
    },
    options: ['data', 'json', 'lang'],
    words: { least: 0, most: 2 },
    examples: ['remit keys', 'remit keys add 2027-01', 'remit keys rotate --data /srv/remit'],
    load: async () => (await import('./commands/keys.ts')).keysCommand,
  },
  demo: {
    use: 'demo [FOLDER]',
    about: {
      zh: '启动演示（临时数据，点击登录）',
      en: 'start a demonstration (throw-away data, sign in by a click)',
    },
    options: ['port', 'host', 'json', 'lang', 'list'],
    words: { least: 0, most: 1 },
    examples: ['remit demo', 'remit demo --port 0'],
    load: async () => (await import('./commands/serve.ts')).demoCommand,
  },
  audit: {
    use: 'audit verify | audit export NUMBER --out FILE | audit seals',
    about: {
      zh: '验证历史没有被改动；导出一个案件及其证明；列出每日封存',
      en: 'verify that the history was not touched; export a case with its proof; list the daily seals',
    },
    options: ['data', 'database-url', 'anchor', 'proof', 'out', 'json', 'lang'],
    words: { least: 1, most: 2 },
    examples: [
      'remit audit verify --data /srv/remit --anchor seals.txt',
      'remit audit export NUMBER --out case.zip',
      'remit audit verify --proof case.zip',
      'remit audit seals > seals.txt',
    ],
    load: async () => (await import('./commands/audit.ts')).auditCommand,
  },
  backup: {
    use: 'backup --out FILE',
    about: { zh: '备份（服务运行时也可以）', en: 'back up, also while the server runs' },
    options: ['out', 'passphrase', 'data', 'database-url', 'json', 'lang'],
    words: { least: 0, most: 0 },
    examples: [
      'remit backup --out /backup/today.remit',
      'remit backup --out today.remit --passphrase @/etc/remit/passphrase',
    ],
    load: async () => (await import('./commands/backup.ts')).backupCommand,
  },
  restore: {
    use: 'restore FILE',
    about: {
      zh: '从备份恢复到空文件夹或空数据库，验证后才算数',
      en: 'restore a backup into an empty folder or database; it counts once it is verified',
    },
    options: ['data', 'database-url', 'passphrase', 'keys', 'json', 'lang'],
    words: { least: 1, most: 1 },
    examples: ['remit restore today.remit --data /srv/remit-new --keys /srv/remit'],
    load: async () => (await import('./commands/restore.ts')).restoreCommand,
  },
  rebuild: {
    use: 'rebuild',
    about: {
      zh: '由事件重建其余各表，或者只比对',
      en: 'make what is kept beside the events anew from them, or only compare',
    },
    options: ['case', 'check', 'data', 'database-url', 'keys', 'json', 'lang'],
    words: { least: 0, most: 0 },
    examples: ['remit rebuild --check', 'remit rebuild --case NUMBER'],
    load: async () => (await import('./commands/rebuild.ts')).rebuildCommand,
  },
}
