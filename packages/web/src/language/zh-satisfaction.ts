// Remit's own words for how content reporters are, over many cases, in Chinese.
export const zhSatisfaction = {
  satisfactionCounts: {
    page: '满意度',
    link: '看满意度',
    help: '举报人在结案后打的分，按事项和牵头部门汇总；只算您看得到的案件。',
    none: '还没有举报人评价过。',
    matter: '事项',
    lead: '牵头',
    mean: '平均',
    spread: '分布',
    ofFive: (mean: string) => `${mean} 分`,
    people: (count: number) => `${count} 人`,
    share: (words: string, count: number) => `${words} ${count} 人`,
    all: '合计',
  },
}
