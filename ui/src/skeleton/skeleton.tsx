import './skeleton.css'

/** Where words will be: so many lines, the last one shorter. `label` tells it to those who listen. */
export function Skeleton({ lines = 3, height, label }: { readonly lines?: number; readonly height?: number; readonly label: string }) {
  return (
    <div className="y-skeleton" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_line, index) => (
        <span key={index} style={height === undefined ? undefined : { height }} />
      ))}
    </div>
  )
}
