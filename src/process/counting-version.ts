/**
 * Version of the rules of counting that stand in code, named among the inputs of every run. Raise it with any change of `process` that
 * can change a cell: otherwise an earlier run would be returned as if it had been made with the new rules.
 *
 * 2: the clients of an organiser are counted by home area, and the facts that the indications rest on are counted.
 */
export const COUNTING_VERSION = 2
