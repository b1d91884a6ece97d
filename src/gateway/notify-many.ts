import type { Link } from './link.ts'
import { frame, type Id, type NotificationMessage } from './message.ts'
import type { Subscriptions } from './subscriptions.ts'
import type { Sent } from './to-upstream.ts'

/** A notification of the client's goes to those of several servers that it concerns. */
export async function notifyMany(
  links: readonly Link[],
  subscriptions: Subscriptions,
  sent: Sent<NotificationMessage>,
): Promise<void> {
  const { message } = sent
  const { requestId, progressToken } = message.params ?? {}
  switch (message.method) {
    case 'notifications/cancelled': {
      subscriptions.forget(requestId as Id)
      const concerned = links.filter((link) => link.hasRequest(requestId as Id))
      await Promise.all(concerned.map((link) => link.notification(sent)))
      break
    }
    case 'notifications/progress': {
      // With what the server has asked, which knows it by a token of its own.
      const asker = links.find((link) => link.ownProgressToken(progressToken) !== undefined)
      const own = asker?.ownProgressToken(progressToken)
      const params = { ...message.params, progressToken: own }
      await asker?.notification({ ...sent, ...frame({ ...message, params }) })
      break
    }
    default:
      await Promise.all(links.map((link) => link.notification(sent)))
  }
}
