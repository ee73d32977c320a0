/** A count of observations as it is told to somebody: below the smallest number that may be shown only that there are a few. */
export type ToldCount = number | 'few'
