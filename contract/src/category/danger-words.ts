import type { Bilingual } from './bilingual.ts'

/** Words in a call behind which somebody may be in danger now, and whom to bring in at once. */
export interface Danger {
  readonly words: readonly string[]
  readonly advice: Bilingual
}

/** Dangers by the words that callers use, written by us; the first that is heard is shown first. */
export const dangers: readonly Danger[] = [
  {
    words: ['着火', '起火', '火灾', '冒烟', '爆炸', 'on fire', 'explosion', 'smoke from'],
    advice: { zh: '可能起火：立即转 119，请来电人离开。', en: 'Possible fire: pass to 119 now; ask the caller to leave.' },
  },
  {
    words: ['燃气泄漏', '煤气泄漏', '煤气味', '燃气味', '漏气', 'gas leak', 'smell of gas', 'smell gas'],
    advice: {
      zh: '可能漏气：请离开现场，不开关电器、不点火，同时通知燃气抢修和 119。',
      en: 'Possible gas leak: leave, touch no switch, light no flame; call gas repair and 119.',
    },
  },
  {
    words: ['触电', '漏电', '电线掉', '线断', '电线垂', 'electric shock', 'live wire', 'fallen cable', 'fallen wire'],
    advice: {
      zh: '可能带电：请所有人离开八米以外，通知供电抢修。',
      en: 'May be live: everybody eight metres away; call the power company.',
    },
  },
  {
    words: [
      '受伤',
      '流血',
      '晕倒',
      '昏迷',
      '中毒',
      '砸到人',
      '摔倒',
      '掉进',
      '被困',
      'injured',
      'bleeding',
      'unconscious',
      'trapped',
      'fell into',
    ],
    advice: { zh: '可能有人受伤或被困：同时转 120、119。', en: 'Somebody may be hurt or trapped: pass to 120 and 119 as well.' },
  },
  {
    words: ['跳楼', '自杀', '轻生', '打架', '持刀', '威胁', 'suicide', 'jump off', 'a knife', 'fighting'],
    advice: { zh: '可能危及人身安全：立即转 110，不要挂断。', en: 'Life may be at risk: pass to 110 now and stay on the line.' },
  },
  {
    words: ['塌陷', '塌方', '坍塌', '大坑', 'sinkhole', 'collapsed'],
    advice: {
      zh: '可能继续塌陷：请离远并拦住行人车辆，同时转 110。',
      en: 'May go on collapsing: keep away, stop people and cars; pass to 110.',
    },
  },
]
