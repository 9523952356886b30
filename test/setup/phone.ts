// The switches that Taro's build sets and its H5 components read.
const switches = {
  API_BASE: '',
  LINK_ORIGIN: '',
  ENABLE_INNER_HTML: true,
  ENABLE_ADJACENT_HTML: true,
  ENABLE_SIZE_APIS: true,
  ENABLE_TEMPLATE_CONTENT: true,
  ENABLE_CLONE_NODE: true,
  ENABLE_CONTAINS: true,
  ENABLE_MUTATION_OBSERVER: true,
  DEPRECATED_ADAPTER_COMPONENT: false,
  IS_REACT_ACT_ENVIRONMENT: true,
}

Object.assign(globalThis, switches)
Object.assign(process.env, { TARO_ENV: 'h5' })

export {}
