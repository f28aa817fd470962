-- Night rounds. parameters/night.yaml lets a day end at four in the morning: a round from 22:30 to 01:00 is one trip of
-- one day. No rule has to know of it.

local rules = { api = 1 }

-- A year whose holidays nobody wrote down is an error, never a year without any.
local function is_holiday(day)
  for _, holiday in ipairs(parameter("holidays", day)) do
    if date(holiday) == day then return true end
  end
  return false
end

-- The day of a round is the one on which it began: Saturday's round is paid as Saturday's until it ends, at three on
-- Sunday morning, and Sunday's until Monday.
function rules.allowance(trip)
  local rates = parameter("rates", trip.date)
  local holiday, working_day = say(rates.holiday, "€/km"), say(rates.working_day, "€/km")
  if is_holiday(trip.date) then
    return verdict(trip.km * rates.holiday, phrase("public holiday: " .. holiday, "jour férié : " .. holiday))
  end
  if trip.date.weekday == 7 then
    return verdict(trip.km * rates.holiday, phrase("Sunday: " .. holiday, "dimanche : " .. holiday))
  end
  return verdict(trip.km * rates.working_day, phrase("working day: " .. working_day, "jour ouvrable : " .. working_day))
end

return rules
