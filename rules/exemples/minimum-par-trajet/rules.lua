-- A rate of one's own with a least amount a trip, and a month that is paid in whole euros.

local rules = { api = 1 }

local least = decimal(parameter "least_amount")

-- A decimal is compared by `<` and `>`, also with a number. The way to work has no payable kilometre: nothing is paid.
function rules.allowance(trip)
  local rate = parameter("rate_per_km", trip.date)
  local amount = trip.km * rate
  if trip.km > 0 and amount < least then
    local words = say(least, "€")
    return verdict(least, phrase("at least " .. words .. " a trip", "au moins " .. words .. " par trajet"))
  end
  return verdict(amount, say(rate, "€/km"))
end

-- Asked at the end, once for each vehicle, for all days of the statement. The ledger has the trips' amounts by month,
-- that of year_start first. A month is settled with its last day: the line makes whole euros of all of its trips.
function rules.settle(ledger, period)
  local lines, start = {}, ledger.year_start
  for month, sum in ipairs(ledger.month_amounts) do
    local after = start.month - 1 + month -- the month after it, counted from January
    local next_month = string.format("%d-%02d-%02d", start.year + after // 12, after % 12 + 1, start.day)
    local last = date(next_month) - 1
    local rest = round(sum, 1, "up") - sum
    if period.from <= last and last < period.to and rest > 0 then
      local label = string.format("Arrondi à l'euro supérieur, %02d/%d", last.month, last.year)
      table.insert(lines, { label = label, amount = rest })
    end
  end
  return verdict(lines, phrase("each month up to the whole euro", "chaque mois à l'euro supérieur"))
end

return rules
