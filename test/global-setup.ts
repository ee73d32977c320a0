/** Work that must happen once before any test file. */
export default async function setup(): Promise<void> {}
