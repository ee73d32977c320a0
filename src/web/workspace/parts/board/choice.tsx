/** One labelled choice of a filter: value and words of each option. */
export function Choice({
  name,
  label,
  value,
  options,
}: {
  name: string
  label: string
  value: string
  options: readonly (readonly [value: string, words: string])[]
}) {
  return (
    <div className="filter-choice">
      <label htmlFor={`filter-${name}`}>{label}</label>
      {/* The address decides what is chosen, so a new address makes a new choice. */}
      <select id={`filter-${name}`} name={name} defaultValue={value} key={value}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
