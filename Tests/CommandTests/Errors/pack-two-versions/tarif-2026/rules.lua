return { allowance = function(trip) return trip.km * decimal("0.60") end }
