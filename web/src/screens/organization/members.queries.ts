import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../../api/all-pages';
import { answer, api, ifMatch, type View } from '../../api/client';

export type Member = View<'MemberView'>;
export type Role = Member['role'];

/** The roles, the mightiest first. */
export const ROLES: readonly Role[] = ['owner', 'organizer', 'editor', 'reviewer', 'viewer'];

/** All members, the oldest first. */
export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: ({ signal }) =>
    allPages((cursor) =>
      answer(
        api.GET('/api/v1/members', {
          params: { query: { limit: 200, ...(cursor === undefined ? {} : { cursor }) } },
          signal,
        }),
      ),
    ),
});

export async function inviteMember(body: View<'MemberInput'>): Promise<void> {
  await answer(api.POST('/api/v1/members', { body }));
}

export async function inviteAgain({ id }: Member): Promise<void> {
  await answer(api.POST('/api/v1/members/{id}/invitation', { params: { path: { id } } }));
}

export async function giveRole({ id, version }: Member, role: Role): Promise<void> {
  await answer(
    api.PATCH('/api/v1/members/{id}', {
      params: { path: { id }, header: ifMatch(version) },
      body: { role },
    }),
  );
}

export async function removeMember({ id }: Member): Promise<void> {
  await answer(api.DELETE('/api/v1/members/{id}', { params: { path: { id } } }));
}

/** What a member is called: the name, or the address of one who has none. */
export function memberName(member: Member): string {
  return member.displayName === '' ? member.email : member.displayName;
}
