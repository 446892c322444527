/** Of the letter that confirms an order: by it the letter is written once, and found again. */
export function confirmedKey(orderId: string): string {
  return `order-confirmed:${orderId}`
}
