import type { AnyOperation } from '../operation.ts'
import { downloadMonitor } from './monitor-file.ts'
import { showMonitor } from './show-monitor.ts'

/** The institute's desk: monitor, checks, questions, acceptance, form preview. */
export const DESK_OPERATIONS: readonly AnyOperation[] = [showMonitor, downloadMonitor]
