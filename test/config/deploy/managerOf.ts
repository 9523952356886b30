/** The official manager as far as the deploy knows it, straight on an environment in memory: the same requests without the wire. */
import type { Manager } from '../../../config/deploy/cloud'
import type { Environment, Settings } from './environment'

export function managerOf(environment: Environment): Manager {
  const ask = async (action: string, body: object): Promise<never> => environment.answer(action, body as Readonly<Record<string, unknown>>) as never
  return {
    database: {
      listCollections: async (page) => ({ Collections: ((await ask('ListTables', page)) as { Tables: { TableName: string }[] }).Tables.map(({ TableName }) => ({ CollectionName: TableName })) }),
      describeCollection: (TableName) => ask('DescribeTable', { TableName }),
      createCollection: (TableName) => ask('CreateTable', { TableName }),
      deleteCollection: (TableName) => ask('DeleteTable', { TableName }),
      updateCollection: (TableName, change) => ask('UpdateTable', { TableName, ...change }),
    },
    storage: {
      getStorageAcl: async () => {
        const { AclTag, Rule } = (await ask('DescribeStorageSafeRule', {})) as { AclTag: string; Rule?: string }
        return { acl: AclTag, ...(AclTag === 'CUSTOM' && Rule ? { rule: JSON.parse(Rule) as never } : {}) }
      },
      setStorageAcl: (AclTag, rule) => ask('ModifyStorageSafeRule', { AclTag, Rule: JSON.stringify(rule) }),
    },
    functions: {
      getFunctionList: (Limit, Offset) => ask('ListFunctions', { Limit, Offset }),
      getFunctionDetail: (FunctionName) => ask('GetFunction', { FunctionName }) as Promise<Settings>,
    },
    commonService: () => ({ call: ({ Action, Param }) => ask(Action, Param) }),
  }
}
