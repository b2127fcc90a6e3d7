/**
 * A time of day, rounded to the minute; past midnight with the days that follow.
 * @param minute after midnight
 * @example textOfMinute(545) // '09:05'
 */
export function textOfMinute(minute: number): string {
  const whole = Math.round(minute);
  const days = Math.floor(whole / 1440);
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = `${two(Math.floor(whole / 60) % 24)}:${two(whole % 60)}`;
  return days > 0 ? `${time} +${days}` : time;
}
