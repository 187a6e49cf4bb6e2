import type { BaseMap, Language } from '@yiwang/contract'
import { addProtocol, type StyleSpecification } from 'maplibre-gl'
import { useEffect, useMemo, useState } from 'react'
import { drawnStyle } from './drawn-style.ts'
import { mapWords } from './map-word.ts'
import type { MapColours } from './paper.ts'
import { emptyStyle, gridStyle, pmtilesRasterStyle, pmtilesVectorStyle, rasterStyle } from './other-styles.ts'

/** The style under everything, by the kind of base map; a PMTiles file is asked first what it holds. */
export function useBaseStyle(
  base: BaseMap,
  view: { readonly language: Language; readonly isRaised: boolean; readonly isDemo: boolean; readonly colours: MapColours },
): StyleSpecification {
  const { language, isRaised, isDemo, colours } = view
  const packed = usePackedStyle(base, { language, colours })
  return useMemo(() => {
    if (base.kind === 'drawn') return drawnStyle({ language, isRaised, colours, attribution: isDemo ? mapWords(language).drawn : '' })
    if (base.kind === 'raster') return rasterStyle(base, colours)
    return base.kind === 'none' ? gridStyle(colours) : (packed ?? emptyStyle(colours))
  }, [base, packed, language, isRaised, isDemo, colours])
}

function usePackedStyle(base: BaseMap, { language, colours }: Written): StyleSpecification | undefined {
  const [style, setStyle] = useState<StyleSpecification>()
  useEffect(() => {
    if (base.kind !== 'pmtiles') return undefined
    let isHere = true
    openPacked(base, { language, colours }).then(
      (found) => isHere && setStyle(found),
      () => isHere && setStyle(undefined),
    )
    return () => {
      isHere = false
    }
  }, [base, language, colours])
  return style
}

interface Written {
  readonly language: Language
  readonly colours: MapColours
}

let hasProtocol = false

async function openPacked(base: BaseMap & { kind: 'pmtiles' }, written: Written): Promise<StyleSpecification> {
  const { PMTiles, Protocol, TileType } = await import('pmtiles')
  if (!hasProtocol) {
    addProtocol('pmtiles', new Protocol().tile)
    hasProtocol = true
  }
  const header = await new PMTiles(base.url).getHeader()
  return header.tileType === TileType.Mvt ? pmtilesVectorStyle(base, written) : pmtilesRasterStyle(base, written.colours)
}
