import type { Reporter, TestModule } from 'vitest/node'

/** Ends the output with the plain line that CI counts: `N passed, N failed`. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandled: ReadonlyArray<unknown>): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
    const unloadable = modules.filter(
      (module) => module.state() === 'failed' && [...module.children.allTests('failed')].length === 0,
    )
    const passed = tests.filter((state) => state === 'passed').length
    const failed = tests.filter((state) => state === 'failed').length + unloadable.length + unhandled.length
    // On `exit`, so that it stays last, after the default reporter's summary.
    process.once('exit', () => console.log(`${passed} passed, ${failed} failed`))
  }
}
