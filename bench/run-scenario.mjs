/** The other end of `runScenario`. */
const [name, options] = process.argv.slice(2)
const { run } = await import(`./scenarios/${name}.mjs`)
const result = await run(JSON.parse(options))
process.send(result, () => process.exit(0))
