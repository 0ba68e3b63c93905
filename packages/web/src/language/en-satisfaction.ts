// Remit's own words for how content reporters are, over many cases, in English.
import { count } from './count.ts'
import type { zhSatisfaction } from './zh-satisfaction.ts'

export const enSatisfaction: typeof zhSatisfaction = {
  satisfactionCounts: {
    page: 'Satisfaction',
    link: 'Satisfaction',
    help: 'What reporters said once their case was closed, by matter and leading department, over the cases that you may see.',
    none: 'No reporter has said anything yet.',
    matter: 'Matter',
    lead: 'Lead',
    mean: 'Mean',
    spread: 'Spread',
    ofFive: mean => `${mean} of 5`,
    people: number => count(number, 'answer', 'answers'),
    share: (words, number) => `${words}:\u00a0${number}`,
    all: 'Together',
  },
}
