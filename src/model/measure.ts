/** What is counted. Coverage is judged for each: four counties may know their contacts while others know only their clients. */
export const MEASURES = ['clients', 'services', 'contacts'] as const
export type Measure = (typeof MEASURES)[number]
