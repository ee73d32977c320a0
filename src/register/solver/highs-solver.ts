import loadHighs, { type Highs, type Model, type ModelData } from 'highs'
import type { Extreme, LinearProgram, LinearSolver, OpenProgram } from '../../method/suppression/intervals/linear-solver.ts'

let loading: Promise<Highs> | undefined

/**
 * The HiGHS solver (MIT, WebAssembly, single-threaded), loaded once. Each open program keeps its model: only objective and bounds
 * change, so the last vertex stays feasible. Presolve and the dual simplex would throw that away, hence `presolve: off` and
 * `simplex_strategy: 4` (primal); measured two to eight times faster than the defaults.
 */
export async function highsSolver(): Promise<LinearSolver> {
  loading ??= loadHighs() as Promise<Highs>
  const highs = await loading
  return { open: (program) => openModel(highs, program) }
}

function openModel(highs: Highs, program: LinearProgram): OpenProgram {
  const model = highs.createModel(modelData(highs, program))
  model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', simplex_strategy: 4 })
  let objective: readonly number[] = []
  return {
    extreme(next, direction) {
      changeObjective(model, objective, next)
      objective = next
      const { minimize, maximize } = highs.constants.objectiveSense
      model.changeObjectiveSense(direction === 'most' ? maximize : minimize)
      return outcome(highs, model)
    },
    changeBounds: (relation, lower, upper) => void model.changeRowBounds(relation, lower, bound(highs, upper)),
    close: () => model.dispose(),
  }
}

function changeObjective(model: Model, before: readonly number[], next: readonly number[]): void {
  const kept = new Set(next)
  for (const variable of before) if (!kept.has(variable)) model.changeColCost(variable, 0)
  const known = new Set(before)
  for (const variable of next) if (!known.has(variable)) model.changeColCost(variable, 1)
}

function outcome(highs: Highs, model: Model): Extreme {
  const { modelStatus } = highs.constants
  let status = model.run().modelStatus
  if (status !== modelStatus.optimal && status !== modelStatus.unbounded && status !== modelStatus.infeasible) {
    model.clearSolver() // a start that led nowhere: once more from the beginning
    status = model.run().modelStatus
  }
  if (status === modelStatus.optimal) {
    const { colValue, rowDual } = model.getSolution()
    return { kind: 'optimal', value: model.getObjectiveValue(), solution: colValue, weights: rowDual }
  }
  if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) return { kind: 'unbounded' }
  if (status === modelStatus.infeasible) return { kind: 'impossible' }
  throw new Error(`The solver stopped with status ${status}.`)
}

function modelData(highs: Highs, { variables, relations }: LinearProgram): ModelData {
  const starts = new Int32Array(relations.length + 1)
  relations.forEach(({ members }, row) => {
    starts[row + 1] = (starts[row] ?? 0) + members.length
  })
  const indices = Int32Array.from(relations.flatMap(({ members }) => [...members].sort((left, right) => left - right)))
  return {
    numCols: variables,
    numRows: relations.length,
    colCost: new Float64Array(variables),
    colLower: new Float64Array(variables),
    colUpper: new Float64Array(variables).fill(highs.infinity),
    rowLower: Float64Array.from(relations, ({ lower }) => lower),
    rowUpper: Float64Array.from(relations, ({ upper }) => bound(highs, upper)),
    matrix: {
      format: 'csr',
      numRows: relations.length,
      numCols: variables,
      starts,
      indices,
      values: new Float64Array(indices.length).fill(1),
    },
  }
}

function bound(highs: Highs, upper: number): number {
  return upper === Infinity ? highs.infinity : upper
}
