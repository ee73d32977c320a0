import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/model/problem.ts'
import { type ATTACKERS, attackTables } from '../../src/operations/attack-tables.ts'
import type { OperationContext } from '../../src/operations/operation.ts'

const context = { progress: () => undefined } as unknown as OperationContext
type Attacker = (typeof ATTACKERS)[number]

async function attack(files: { cells: string; spec: string; published?: string }, attackers: Attacker[]) {
  const { csv, ...rest } = await attackTables.perform({ published: null, ...files, attackers }, context)
  const [header, ...lines] = csv.trimEnd().split('\n')
  return { header, lines, ...rest }
}

/** 3 is small, 12 its partner; 20 and the total 35 are shown, so 3 + 12 = 15 is known. */
const AGES = { cells: 'age,n\na,3\nb,12\nc,20\n', spec: 'count: n\ntables: [age]\n' }

describe('attack prints for each hidden cell what a reader can compute', () => {
  test('A0 knows that counts are not negative: each of the two is between 0 and 15', async () => {
    const { header, lines, byAttacker } = await attack(AGES, ['A0'])
    expect(header).toBe('age,n,status,attacker,lo,up')
    expect(lines).toEqual(['a,3,primary,A0,0,15', 'b,12,secondary,A0,0,15'])
    expect(byAttacker).toEqual([{ attacker: 'A0', exact: 0, narrowest: 15 }])
  })

  test('A1 knows the rules: a small one is 1 to 4, so its partner is 11 to 14', async () => {
    const { lines } = await attack(AGES, ['A1'])
    expect(lines).toEqual(['a,3,primary,A1,1,4', 'b,12,secondary,A1,11,14'])
  })

  test('A1 can know exactly what A0 cannot: two small ones that are 8 together are 4 and 4', async () => {
    const { lines } = await attack({ cells: 'age,n\na,4\nb,4\nc,20\n', spec: AGES.spec }, ['A0', 'A1'])
    expect(lines).toEqual(['a,4,primary,A0,0,8', 'b,4,primary,A0,0,8', 'a,4,primary,A1,4,4', 'b,4,primary,A1,4,4'])
  })

  test('A2, the one person of a cell, subtracts himself: 1 and 3 are known as 4, so the other is 3', async () => {
    const { lines } = await attack({ cells: 'age,n\na,1\nb,3\nc,20\n', spec: AGES.spec }, ['A0', 'A2'])
    expect(lines).toEqual(['a,1,primary,A0,0,4', 'b,3,primary,A0,0,4', 'a,1,primary,A2,0,4', 'b,3,primary,A2,3,3'])
  })

  test('nothing limits a cell from above when no total that holds it is shown', async () => {
    const { lines } = await attack({ cells: 'age,n\na,1\nb,2\n', spec: AGES.spec }, ['A0'])
    expect(lines).toEqual(['Total,3,primary,A0,0,Inf', 'a,1,primary,A0,0,Inf', 'b,2,primary,A0,0,Inf'])
  })

  test('whole numbers: half persons do not exist', async () => {
    // Hidden a, b, c with shown a+b = 5, b+c = 5, a+c = 5 would be 2.5 each: nobody has such counts.
    const cells = 'g,h,i,n\n1,0,1,2\n1,1,0,3\n0,1,1,2\n'
    const spec = 'count: n\ntables: [g, h, i]\n'
    const published = ['g,h,i,n', '1,,,5', ',1,,5', ',,1,5', ',0,,..', '0,,,..', ',,0,..'].join('\n')
    const outcome = await attack({ cells, spec, published }, ['A0']).catch((error: Problem) => error.description.code)
    expect(outcome).toBe('published-contradiction')
  })
})

describe('attack on a table that somebody else protected', () => {
  test('hiding only the small cell does not help: 35 − 12 − 20 = 3', async () => {
    const published = 'age,n,status\nTotal,35,published\na,,hidden\nb,12,published\nc,20,published\n'
    const { lines, byAttacker } = await attack({ ...AGES, published }, ['A0'])
    expect(lines).toEqual(['a,3,hidden,A0,3,3'])
    expect(byAttacker[0]?.exact).toBe(1)
  })

  test('without a status column an empty count or .. is hidden', async () => {
    const published = 'age,n\nTotal,35\na,..\nb,\nc,20\n'
    expect((await attack({ ...AGES, published }, ['A0'])).lines).toEqual(['a,3,hidden,A0,0,15', 'b,12,hidden,A0,0,15'])
  })

  test('readers who know that zeros are shown know that a hidden cell is at least 1', async () => {
    const published = 'age,n\nTotal,35\na,..\nb,..\nc,20\n'
    expect((await attack({ ...AGES, published }, ['A1'])).lines).toEqual(['a,3,hidden,A1,1,14', 'b,12,hidden,A1,1,14'])
  })

  test.each([
    ['numbers that contradict each other', 'age,n\nTotal,10\na,..\nb,12\nc,20\n', 'published-contradiction'],
    ['a cell that is not in the tables', 'age,n\nz,10\n', 'published-unknown-cell'],
    ['an unknown status', 'age,n,status\na,3,open\n', 'published-wrong-status'],
  ])('%s are refused', async (_, published, code) => {
    const outcome = attack({ ...AGES, published }, ['A0']).catch((error: Problem) => error.description.code)
    expect(await outcome).toBe(code)
  })
})
