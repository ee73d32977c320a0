export { reviewTexts } from '../fi/work-review.ts'
