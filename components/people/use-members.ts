"use client";
import useSWR, { mutate } from "swr";
import type { Invitation, Member } from "@/lib/domain/access/member";
import { call } from "@/lib/http/client";
import { listInvitations, listMembers } from "@/lib/http/endpoints/members";

export interface People {
  members: Member[];
  invitations: Invitation[];
}

const key = (account: string) => ["people", account] as const;

/** Who is in the account and who is invited; `initial` is what the server rendered. */
export function usePeople(account: string, initial: People): People {
  const params = { account };
  const ask = async (): Promise<People> => {
    const [members, invitations] = await Promise.all([
      call(listMembers, { params }),
      call(listInvitations, { params }),
    ]);
    return { members, invitations };
  };
  return useSWR(key(account), ask, { fallbackData: initial }).data ?? initial;
}

export function reloadPeople(account: string): Promise<unknown> {
  return mutate(key(account));
}
