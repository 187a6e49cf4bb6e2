/** The words for people and what they may do. */
export const person = {
  role: {
    resident: '市民',
    grid_worker: '网格员',
    receiver: '受理员',
    dispatcher: '派遣员',
    handler: '处置单位经办人',
    verifier: '核查员',
    ruling_officer: '仲裁员',
    leader: '领导',
    supervisor: '督查',
    auditor: '审计管理员',
    administrator: '系统管理员',
    security_administrator: '安全管理员',
    importer: '数据导入',
    system: '平台',
  },
}
