/** The people everyone knows: they exist on an instance started with the sample, and only there may one enter as them. */
export const samplePeople: readonly { readonly id: string; readonly what: string }[] = [
  { id: 'p-welder', what: '焊工' },
  { id: 'p-safety', what: '安全员' },
  { id: 'p-head', what: '主要负责人' },
  { id: 'p-safety2', what: '安全员（另一企业）' },
  { id: 'p-resident', what: '居民' },
  { id: 'p-liaison', what: '社区联络员' },
  { id: 'p-fire', what: '消防监管人员' },
  { id: 'p-clerk', what: '安委办工作人员' },
  { id: 'p-leader', what: '安委办负责人' },
]
