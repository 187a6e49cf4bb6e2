import { Category } from '@yiwang/contract'
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query'

import { sendJson } from '../../api/client.ts'

export function useChangeCategory(): UseMutationResult<Category, Error, Category> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (category) => sendJson('PUT', `/api/categories/${category.code}`, { body: category, shape: Category }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['categories'] }),
  })
}
