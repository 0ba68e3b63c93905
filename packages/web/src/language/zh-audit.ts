// Remit's own words for who looked at a case, in Chinese.
export const zhAudit = {
  audit: {
    page: (number: string) => `${number} 查阅记录`,
    help: '谁在什么时候看过本案中不对所有人公开的内容。记录不能修改。',
    back: '回到案件',
    none: '还没有人看过。',
    when: '时间',
    who: '人员',
    department: '部门',
    what: '查阅内容',
    more: '更早的记录请用审计导出查看。',
    kinds: { reporter: '举报人联系方式', proof: '审计导出' } as Record<string, string>,
  },
}
