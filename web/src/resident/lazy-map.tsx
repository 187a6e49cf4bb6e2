import { lazy, Suspense, type ComponentProps } from 'react'
import { Skeleton } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

const Picker = lazy(async () => ({ default: (await import('@yiwang/ui/map')).PinPicker }))
const Still = lazy(async () => ({ default: (await import('@yiwang/ui/map')).PlaceMap }))

/** The map on which a pin is dropped; it is fetched only when it is asked for. */
export function LazyPinPicker(props: ComponentProps<typeof Picker>) {
  return (
    <Suspense fallback={<MapComing />}>
      <Picker {...props} />
    </Suspense>
  )
}

/** A still map of one point; fetched only when it is asked for. */
export function LazyPlaceMap(props: ComponentProps<typeof Still>) {
  return (
    <Suspense fallback={<MapComing />}>
      <Still {...props} />
    </Suspense>
  )
}

function MapComing() {
  const { t } = useTranslation()
  return <Skeleton lines={1} height={300} label={t('common.loading')} />
}
