"""How good the measuring is: keypoints, posture and angles against labels and simulation."""
