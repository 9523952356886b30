/** The people everyone knows: they exist on an instance started with the sample, and only there may one enter as them. */
export const samplePeople: readonly { readonly id: string; readonly name: string; readonly what: string }[] = [
  { id: 'p-welder', name: '赵建国', what: '焊工' },
  { id: 'p-safety', name: '钱红梅', what: '安全员' },
  { id: 'p-head', name: '孙志强', what: '主要负责人' },
  { id: 'p-safety2', name: '李秋生', what: '安全员（另一企业）' },
  { id: 'p-resident', name: '周奶奶', what: '居民' },
  { id: 'p-liaison', name: '吴敏', what: '社区联络员' },
  { id: 'p-fire', name: '郑涛', what: '消防监管人员' },
  { id: 'p-clerk', name: '王丽', what: '安委办工作人员' },
  { id: 'p-leader', name: '冯国栋', what: '安委办负责人' },
]
