import { light, type } from '@yiwang/ui'
import type { ThemeConfig } from 'antd'

/** Ant Design in our colours, fonts and density; under a finger everything that is pressed is 44 px high. */
export function deskTheme(isTouch: boolean): ThemeConfig {
  return {
    token: {
      colorPrimary: light.blueFill,
      colorPrimaryHover: light.blueFillPressed,
      colorPrimaryActive: light.blueFillPressed,
      colorInfo: light.blueFill,
      colorLink: light.blue,
      colorLinkHover: light.blueFillPressed,
      colorLinkActive: light.blueFillPressed,
      colorSuccess: light.green,
      colorWarning: light.amber,
      colorWarningBg: light.amberSoft,
      colorError: light.redFill,
      colorText: light.ink,
      colorTextSecondary: light.inkSoft,
      colorTextTertiary: light.inkSoft,
      colorTextPlaceholder: light.grey,
      colorBgLayout: light.ground,
      colorBorder: '#c3cad3',
      colorBorderSecondary: light.line,
      fontFamily: type.family,
      fontSize: type.sizes.desk,
      borderRadius: 6,
      controlHeight: isTouch ? 44 : 32,
      controlHeightSM: isTouch ? 36 : 26,
      padding: 12,
      paddingLG: 16,
      margin: 12,
      marginLG: 16,
      motionDurationMid: '0.15s',
      motionDurationSlow: '0.2s',
    },
    components: {
      Table: { cellPaddingBlock: 8, cellPaddingInline: 10, headerBg: light.ground, headerColor: light.inkSoft },
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
      Drawer: { paddingLG: 16 },
    },
  }
}
