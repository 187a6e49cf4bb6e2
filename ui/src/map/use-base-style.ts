import type { BaseMap, Language } from '@yiwang/contract'
import { addProtocol, type StyleSpecification } from 'maplibre-gl'
import { useEffect, useMemo, useState } from 'react'
import { drawnStyle } from './drawn-style.ts'
import { mapWords } from './map-word.ts'
import { emptyStyle, gridStyle, pmtilesRasterStyle, pmtilesVectorStyle, rasterStyle } from './other-styles.ts'

/** The style under everything, by the kind of base map; a PMTiles file is asked first what it holds. */
export function useBaseStyle(
  base: BaseMap,
  view: { readonly language: Language; readonly isRaised: boolean; readonly isDemo: boolean },
): StyleSpecification {
  const { language, isRaised, isDemo } = view
  const packed = usePackedStyle(base, language)
  return useMemo(() => {
    if (base.kind === 'drawn') return drawnStyle({ language, isRaised, attribution: isDemo ? mapWords(language).drawn : '' })
    if (base.kind === 'raster') return rasterStyle(base)
    return base.kind === 'none' ? gridStyle() : (packed ?? emptyStyle())
  }, [base, packed, language, isRaised, isDemo])
}

function usePackedStyle(base: BaseMap, language: Language): StyleSpecification | undefined {
  const [style, setStyle] = useState<StyleSpecification>()
  useEffect(() => {
    if (base.kind !== 'pmtiles') return undefined
    let isHere = true
    openPacked(base, language).then(
      (found) => isHere && setStyle(found),
      () => isHere && setStyle(undefined),
    )
    return () => {
      isHere = false
    }
  }, [base, language])
  return style
}

let hasProtocol = false

async function openPacked(base: BaseMap & { kind: 'pmtiles' }, language: Language): Promise<StyleSpecification> {
  const { PMTiles, Protocol, TileType } = await import('pmtiles')
  if (!hasProtocol) {
    addProtocol('pmtiles', new Protocol().tile)
    hasProtocol = true
  }
  const header = await new PMTiles(base.url).getHeader()
  return header.tileType === TileType.Mvt ? pmtilesVectorStyle(base, language) : pmtilesRasterStyle(base)
}
