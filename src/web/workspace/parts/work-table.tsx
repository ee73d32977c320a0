import { type ReactNode, useId } from 'react'

interface WorkTableProps {
  readonly caption: string
  /** When the heading above says the same already; it is still read out. */
  readonly isCaptionHidden?: boolean
  /** For a table that is laid out in its own way. */
  readonly className?: string
  readonly children: ReactNode
}

/** A table of the workspace in a frame that scrolls sideways on a narrow screen, by touch or by keyboard. */
export function WorkTable({ caption, isCaptionHidden = false, className, children }: WorkTableProps) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups form controls, this a table
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className="work-scroll" role="group" aria-labelledby={id} tabIndex={0}>
      <table className={className === undefined ? 'work-table' : `work-table ${className}`}>
        <caption id={id} className={isCaptionHidden ? 'visually-hidden' : undefined}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  )
}
