import type { QualityReport } from '../../model/quality.ts'
import type { StatisticalTable } from '../../model/table.ts'
import type { BuiltRelease } from './build-release.ts'

/** The JSON files of a release by path: the same release gives the same bytes. */
export function releaseTexts({ release, tables, revisions }: BuiltRelease, quality: QualityReport): Map<string, string> {
  return new Map([
    ['release.json', prettyJson(release)],
    ...tables.map((table) => [`tables/${table.id}.json`, tableJson(table)] as const),
    ['quality.json', prettyJson(quality)],
    ...(revisions ? [['revisions.json', prettyJson(revisions)] as const] : []),
  ])
}

/** A table as JSON with one cell a line, so that two releases can be compared line by line. */
export function tableJson({ cells, ...head }: StatisticalTable): string {
  const lines = cells.map((cell) => JSON.stringify(cell)).join(',\n')
  return `${JSON.stringify(head, null, 1).slice(0, -2)},\n "cells": [\n${lines}\n ]\n}\n`
}

function prettyJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`
}
