-- The first 40 km of a day are the person's own affair, and the rest is paid. The distance itself stays what it is: the
-- statement prints what was driven beside what is paid.

local rules = { api = 1 }

local free_km = parameter "free_km"

-- `payable` is asked after the roads, for each trip in the order in which they are driven. `tally` says what the day's
-- trips before this one came to: they use up the 40 km first, and this one what they have left.
function rules.payable(trip, tally)
  if trip.commute then return nil end -- the way to work: izika/base leaves it unpaid
  local left = math.max(free_km - tally.day.driven, 0)
  if left <= 0 then return nil end -- izika/base pays every metre
  local unpaid = math.min(left * 1000, trip.metres)
  local km, free = say(decimal(unpaid) / 1000, "km"), say(free_km)
  return verdict(trip.metres - unpaid, phrase(
    km .. " not paid, of the day's first " .. free,
    km .. " non payés, parmi les " .. free .. " premiers de la journée"))
end

return rules
