import type { DeclineReason, ReturnReason } from '@yiwang/kernel'

/** Why units send something back, in their own words. */
export const returnTexts: readonly (readonly [ReturnReason, string])[] = [
  ['not_our_duty', '经核实，该处设施不属我单位管养，请改派权属单位。'],
  ['not_our_duty', '现场查看后，问题成因不在我单位职责范围内，建议转主管部门。'],
  ['not_our_duty', '该事项按权责清单第三类应由属地处置，申请退回。'],
  ['wrong_area', '点位在辖区界线以外，属相邻街道，请核对后重派。'],
  ['wrong_area', '坐标落在路对面，现场为另一单位管理范围。'],
  ['lacks_information', '描述未写明具体楼栋，电话联系不上反映人，无法定位。'],
  ['lacks_information', '照片看不清权属标识，请补充近景。'],
  ['needs_joint_handling', '涉及多家单位，需牵头单位组织联合处置。'],
]

/** Why something is not taken on, as the resident reads it. */
export const declineTexts: readonly (readonly [DeclineReason, string])[] = [
  ['in_other_procedure', '该事项已进入劳动仲裁程序，请按仲裁通知办理，热线不再重复受理。'],
  ['in_other_procedure', '您反映的纠纷法院已立案，建议通过诉讼渠道解决。'],
  ['outside_district', '所述地点不在本区范围内，已为您转告属地热线。'],
  ['no_request', '来件没有写明具体诉求，请补充后再次提交。'],
  ['already_answered', '同一问题本周已答复，处理正在进行，不再重复立案。'],
  ['secret_or_privacy', '来件涉及他人隐私，无法受理，建议向公安机关反映。'],
]

/** What a receiver tells somebody who asks. */
export const answerTexts = [
  '已当场告知：所需材料、办理窗口和时间均可在区政务服务网查询，也可到街道窗口办理。',
  '已答复政策规定和申请条件，并告知主管部门咨询电话。',
  '已说明办理流程和预计时间，来电人表示清楚。',
]

export const mergeTexts = ['与已受理事项为同一地点同一问题，合并办理。', '多人反映同一情况，并入先到的事项，统一回复。', '重复上报，合并。']
export const voidTexts = [
  '测试工单误提交，申请作废。',
  '上报人来电说明弄错地点，问题并不存在，申请作废。',
  '巡查员重复点选生成，申请作废。',
]
export const referTexts = [
  '两家单位均称不属本单位职责，提请裁定。',
  '权属资料不一致，提请仲裁员裁定牵头单位。',
  '涉及管养移交未完成的路段，请裁定。',
]
export const rulingTexts = [
  '经调阅移交协议，该设施管养责任自移交之日起由受理单位承担，按此执行。',
  '按首接负责，由受派单位先行处置，费用争议另行协调。',
  '现场踏勘后裁定由属地牵头，主管部门配合，三日内到位。',
  '依据权责清单裁定牵头单位，同类情形今后照此办理。',
]
export const hangUpTexts = [
  '需更换的配件已下单，到货约十个工作日，申请挂账。',
  '管道改造列入下月计划，已设临时围挡，申请挂账。',
  '需待汛期结束后开挖，现场已做临时处置。',
  '产权单位正在走报建手续，申请暂缓。',
]
export const giveUpTexts = [
  '地下管线密集，经三家单位会商，现阶段不具备改造条件，已向反映人当面说明。',
  '属历史遗留权属争议，短期无法解决，建议纳入更新改造计划。',
  '按现行规定没有可以执行的依据，已书面答复。',
]
export const refusalTexts = ['现场具备处置条件，请先处理再说。', '理由不充分，请补充材料后再提。', '已挂账一次，不宜再延。']
export const rejectTexts = [
  '照片与上报位置不符，请重新处置并回传。',
  '现场仍有残留，未达到结案标准。',
  '反映人表示问题没有解决，请复核。',
  '只清理了一半，请按要求完成。',
  '后照片看不出处置效果，请补拍。',
]
export const closeTexts = [
  '经现场核查，问题已解决，予以结案。',
  '已电话回访反映人，表示满意。',
  '前后照片比对一致，处置到位。',
  '网格员到场核实，已恢复原状。',
  '处置结果符合结案标准。',
  '已回访，反映人表示基本满意，希望长期保持。',
]
export const reopenTexts = [
  '才过几天又出现了，请再处理。',
  '只做了表面，没有解决根本。',
  '说处理好了，我今天去看还是老样子。',
  '反弹严重，请重新办理。',
]
export const dispatchTexts = [
  '',
  '',
  '',
  '请及时处置并回传照片。',
  '群众关注度高，请优先办理。',
  '请到场后先联系反映人。',
  '注意安全防护。',
]

/** What handlers say when they are done, by what kind of proof is asked for. */
export const handledTexts: Readonly<Record<'after_photo' | 'document' | 'site_check' | 'reply_record', readonly string[]>> = {
  after_photo: [
    '已安排人员到场处理完毕，现场恢复整洁。',
    '已修复，现场照片附后。',
    '责任方已自行整改，复查合格。',
    '组织{n}人到场清理，用时约一小时。',
    '已更换，并加强该点位巡查。',
    '已处置，纳入每日必巡清单。',
    '现场劝导并清理，当事人表示不再发生。',
  ],
  document: ['已下达限期整改通知书，当事人签收。', '经调解，双方达成协议，文书附后。', '立案调查，询问笔录和整改通知附后。'],
  site_check: [
    '到场测听，声级符合限值，已当场要求停止施工。',
    '现场检查{n}处，均已按要求整改。',
    '夜间回访核查，现场安静，未见作业。',
    '检查后厨与进货台账，发现{n}项问题，当场改正。',
  ],
  reply_record: [
    '已电话答复反映人，说明政策和办理窗口。',
    '与反映人通话约{n}分钟，对方表示清楚。',
    '已短信和电话双重回复，反映人认可。',
    '抢修完成后逐户回访，供应恢复正常。',
  ],
}
export const extendTexts = [
  '现场作业面交叉，需分段施工，申请延长时限。',
  '涉及多家产权单位，协调尚需时日。',
  '所需材料正在采购，预计数日后到货。',
]
export const partTexts = ['已派人配合，本单位部分已处理完毕。', '已完成交通疏导，现场恢复通行。', '已通知物业落实，复查合格。']
